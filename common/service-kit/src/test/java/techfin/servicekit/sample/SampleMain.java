package techfin.servicekit.sample;

import io.micronaut.openapi.annotation.OpenAPIInclude;
import techfin.servicekit.audit.AuditController;
import techfin.servicekit.start.ServiceStart;

/** Starts the sample service as a process. */
@OpenAPIInclude(classes = AuditController.class, uri = "/api/sample/v1/audit")
public final class SampleMain {
    private SampleMain() {}

    public static void main(String[] arguments) {
        ServiceStart.run(SampleMain.class, SampleService.NAME, arguments);
    }
}
