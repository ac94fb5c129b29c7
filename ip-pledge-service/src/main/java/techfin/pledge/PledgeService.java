package techfin.pledge;

import io.micronaut.openapi.annotation.OpenAPIInclude;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import techfin.importkit.ImportSettings;
import techfin.loankit.servicing.web.ExtensionController;
import techfin.loankit.servicing.web.ReversalController;
import techfin.loankit.servicing.web.ServicingController;
import techfin.loankit.workbook.web.PaymentImportController;
import techfin.servicekit.audit.AuditController;
import techfin.servicekit.start.ServiceName;
import techfin.servicekit.start.ServiceStart;
import techfin.subsidykit.application.web.ApplicationController;
import techfin.subsidykit.application.web.RoundApplicationController;
import techfin.subsidykit.clawback.web.ClawbackController;
import techfin.subsidykit.decision.web.BatchController;
import techfin.subsidykit.decision.web.DecisionController;
import techfin.subsidykit.form.web.FormController;
import techfin.subsidykit.listing.web.ListController;
import techfin.subsidykit.notice.web.NoticeController;
import techfin.subsidykit.notice.web.ObjectionController;
import techfin.subsidykit.overlap.web.OverlapController;
import techfin.subsidykit.payment.web.PaymentOrderController;
import techfin.subsidykit.payment.web.RoundPaymentController;
import techfin.subsidykit.round.web.RoundController;
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
        classes = {
            ApplicationController.class,
            AuditController.class,
            BatchController.class,
            ClawbackController.class,
            DecisionController.class,
            ExtensionController.class,
            FormController.class,
            ListController.class,
            NoticeController.class,
            ObjectionController.class,
            OverlapController.class,
            PaymentImportController.class,
            PaymentOrderController.class,
            ReversalController.class,
            RoundApplicationController.class,
            RoundController.class,
            RoundPaymentController.class,
            RuleBookController.class,
            SchemeDraftController.class,
            ServicingController.class
        })
public final class PledgeService {
    /** The name in paths, settings and logs. */
    public static final ServiceName NAME = new ServiceName("ip-pledge", "PLEDGE", 8082);

    private PledgeService() {}

    /** Starts the service with the settings of its environment. */
    public static void main(String[] arguments) {
        ServiceStart.run(PledgeService.class, NAME, arguments, ImportSettings.SERVER);
    }
}
