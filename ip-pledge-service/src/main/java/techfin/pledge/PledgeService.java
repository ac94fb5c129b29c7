package techfin.pledge;

import io.micronaut.openapi.annotation.OpenAPIInclude;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import techfin.servicekit.audit.AuditController;
import techfin.servicekit.start.ServiceName;
import techfin.servicekit.start.ServiceStart;
import techfin.subsidykit.overlap.web.OverlapController;
import techfin.subsidykit.rulebook.web.RuleBookController;
import techfin.subsidykit.rulebook.web.SchemeDraftController;

/** Starts the IP pledge service. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "IP pledge loans",
                        version = "1",
                        description =
                                "Loans secured by intellectual property rights: rights, appraisals, pledges and their release. 知识产权质押贷款。"),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
@OpenAPIInclude(
        classes = {AuditController.class, OverlapController.class, RuleBookController.class, SchemeDraftController.class
        })
public final class PledgeService {
    /** The name in paths, settings and logs. */
    public static final ServiceName NAME = new ServiceName("ip-pledge", "PLEDGE", 8082);

    private PledgeService() {}

    /** Starts the service with the settings of its environment. */
    public static void main(String[] arguments) {
        ServiceStart.run(PledgeService.class, NAME, arguments);
    }
}
