package techfin.subsidykit.form.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import techfin.servicekit.actor.Actor;
import techfin.subsidykit.access.Offices;
import techfin.subsidykit.form.usecase.MakeForms;

/** Forms of a round as PDF, to be signed and filed. */
@Requires(beans = Offices.class)
@Controller("/api/${techfin.service.path}/v1")
@Tag(name = "forms")
public class FormController {
    private static final String PDF = "application/pdf";

    private final MakeForms make;
    private final FormPdf pdf;
    private final PrintedNotices printed;

    FormController(MakeForms make, FormPdf pdf, PrintedNotices printed) {
        this.make = make;
        this.pdf = pdf;
        this.printed = printed;
    }

    @Get("/subsidy-applications/{id}/application-form.pdf")
    @Produces(PDF)
    @Operation(summary = "The application form (申请表); not for banks, the enterprise's account stands on it")
    HttpResponse<byte[]> application(Actor actor, String id) {
        return file(pdf.of(make.application(actor, id)), "application-" + id);
    }

    @Get("/subsidy-applications/{id}/review-sheet.pdf")
    @Produces(PDF)
    @Operation(summary = "The review sheet (审核表), for offices, counties, payer and auditor")
    HttpResponse<byte[]> review(Actor actor, String id) {
        return file(pdf.of(make.review(actor, id)), "review-" + id);
    }

    @Get("/subsidy-rounds/{id}/approval.pdf")
    @Produces(PDF)
    @Operation(summary = "The approval document (审批单) of a round, for offices, payer and auditor")
    HttpResponse<byte[]> approval(Actor actor, String id) {
        return file(pdf.of(make.approval(actor, id)), "approval-" + id);
    }

    @Get("/public-notices/{id}/list.pdf")
    @Produces(PDF)
    @Operation(summary = "The list of a public notice (公示名单); needs no sign-in")
    @SecurityRequirements
    HttpResponse<byte[]> notice(String id) {
        return file(printed.of(id), "notice-" + id);
    }

    private static HttpResponse<byte[]> file(byte[] bytes, String name) {
        return HttpResponse.ok(bytes).header("Content-Disposition", "attachment; filename=\"" + name + ".pdf\"");
    }
}
