package techfin.loankit;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import techfin.loankit.servicing.usecase.HeldLoans;
import techfin.loankit.servicing.usecase.ReportManyPayments;
import techfin.loankit.workbook.usecase.PaymentImports;

/** Takes sheets of payments in where there are loans. */
@Factory
class SheetWiring {
    @Singleton
    @Requires(beans = HeldLoans.class)
    PaymentImports paymentImports(ReportManyPayments report, @Value("${techfin.service.path}") String path) {
        return new PaymentImports(report, "/api/" + path + "/v1");
    }
}
