package techfin.rating;

import io.micronaut.openapi.annotation.OpenAPIInclude;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import techfin.importkit.ImportSettings;
import techfin.servicekit.audit.AuditController;
import techfin.servicekit.start.ServiceName;
import techfin.servicekit.start.ServiceStart;

/** Starts the rating service. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Innovation rating",
                        version = "1",
                        description = "Enterprises, their qualifications and their innovation rating. 科技企业创新能力综合评价。"),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
@OpenAPIInclude(classes = AuditController.class)
public final class RatingService {
    /** The name in paths, settings and logs. */
    public static final ServiceName NAME = new ServiceName("rating", "RATING", 8083);

    private RatingService() {}

    /** Starts the service with the settings of its environment. */
    public static void main(String[] arguments) {
        ServiceStart.run(RatingService.class, NAME, arguments, ImportSettings.SERVER);
    }
}
