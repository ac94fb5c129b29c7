package techfin.rating;

import static techfin.rating.RegisterStory.ENTERPRISES;

import java.util.concurrent.atomic.AtomicReference;
import techfin.rating.qualification.usecase.QualificationImports;
import techfin.testkit.openapi.BadInput;
import techfin.testkit.openapi.Example;
import techfin.testkit.token.TestTokens;

/** Good requests of the library, for the table of bad ones. */
final class QualificationExamples {
    private static final String PATH = ENTERPRISES + "/{uscc}/qualifications";
    private final RunningService service;
    private final RegisterStory register;
    private final QualificationStory story;

    QualificationExamples(RunningService service) {
        this.service = service;
        register = new RegisterStory(service);
        story = new QualificationStory(service);
    }

    void addTo(BadInput table) {
        table.example("POST " + PATH, qualification())
                .example("POST " + PATH + "/{id}/revocation", revocation())
                .elsewhere("POST " + QualificationImports.PATH, "QualificationSheetTest: the body is a file")
                .example("POST " + QualificationImports.PATH + "/{id}/confirmation", confirmation())
                .example("POST " + QualificationImports.PATH + "/{id}/corrections", correction());
    }

    private Example qualification() {
        int year = RunningService.today().getYear();
        return BadInputTest.keyed(Example.of("""
                        {"kind": "HIGH_TECH", "year": %1$d, "number": "GR%1$d37000001", "validFrom": "%1$d-01-02",
                         "validUntil": "%2$d-01-01", "source": "鲁科字〔2026〕1号"}
                        """.formatted(year, year + 3)))
                .as(TestTokens::bureauReviewer)
                .path("uscc", register::registered)
                .refuses("a list of next year", "/year", body -> body.put("year", year + 1))
                .refuses("over before it begins", "/validUntil", body -> body.put("validUntil", "2001-01-01"));
    }

    private Example revocation() {
        AtomicReference<String> enterprise = new AtomicReference<>("");
        return BadInputTest.keyed(
                        Example.of("{\"on\": \"%s\", \"reason\": \"抽查不合格\"}".formatted(RunningService.today())))
                .as(TestTokens::bureauReviewer)
                .header("If-Match", () -> "\"v1\"")
                .path("uscc", () -> {
                    enterprise.set(register.registered());
                    return String.valueOf(enterprise.get());
                })
                .path("id", () -> story.recorded(String.valueOf(enterprise.get()), QualificationStory.techSme()))
                .refuses("before its first day", "/on", body -> body.put("on", "2001-01-01"));
    }

    private Example confirmation() {
        Sheets sheets = new Sheets(service.port(), QualificationImports.PATH);
        return BadInputTest.keyed(Example.of("{\"mode\": \"VALID_ROWS\"}"))
                .as(TestTokens::bureauReviewer)
                .path("id", () -> batch(sheets));
    }

    /** The last batch is judged again before the next is made, so that no worker writes beside a refused request. */
    private Example correction() {
        Sheets sheets = new Sheets(service.port(), QualificationImports.PATH);
        String[] corrected = {""};
        return BadInputTest.keyed(Example.of("""
                        {"rows": [{"key": 1, "cells": [{"column": "/name", "text": "某公司"}]}]}"""))
                .as(TestTokens::bureauReviewer)
                .path("id", () -> {
                    if (!corrected[0].isEmpty()) {
                        sheets.awaits(corrected[0], "CHECKED");
                    }
                    corrected[0] = batch(sheets);
                    return corrected[0];
                });
    }

    private static String batch(Sheets sheets) {
        String csv = "统一社会信用代码,企业名称,资质类别,年度,有效期起,所属县（市、区）,行业代码,依据\n%s,某公司,科技型中小企业,2026,2026-01-05,东昌府区,3451,名单\n"
                .formatted(RegisterStory.freshUscc());
        return sheets.checked(sheets.send(csv)).at("/id");
    }
}
