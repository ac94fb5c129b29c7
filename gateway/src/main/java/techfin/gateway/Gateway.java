package techfin.gateway;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import techfin.servicekit.start.ServiceName;
import techfin.servicekit.start.ServiceStart;

/** Starts the gateway. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Sign-in, users and organisations",
                        version = "v1",
                        description = "聊城市科技金融服务云平台: who may sign in, and the tokens that every service believes."),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public final class Gateway {
    /** What the gateway is called: its own resources lie under {@code /api/auth}. */
    public static final ServiceName NAME = new ServiceName("auth", "GATEWAY", 8080);

    private Gateway() {}

    /** Starts the gateway with the settings of its environment. */
    public static void main(String[] arguments) {
        ServiceStart.run(Gateway.class, NAME, arguments);
    }
}
