package techfin.loan.announcement.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import techfin.loan.announcement.AnnouncedPeriod;
import techfin.loan.announcement.Announcement;
import techfin.loan.announcement.usecase.MakeAnnouncement;
import techfin.servicekit.actor.Actor;

/** Announcements of what was filed in a month or a quarter, for the bureau and the auditor. */
@Controller("/api/loan/v1/announcements")
@Tag(name = "announcements")
class AnnouncementController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WHO =
            "Roles BUREAU_REVIEWER, BUREAU_APPROVER, AUDITOR. The period is 2025-04 or 2025-Q2;"
                    + " loans count by the day of the bureau's acceptance. ";

    private final MakeAnnouncement make;
    private final NoticePdf pdf;

    AnnouncementController(MakeAnnouncement make, NoticePdf pdf) {
        this.make = make;
        this.pdf = pdf;
    }

    @Get("/{period}")
    @Operation(
            summary = "The announcement of a month or a quarter with its annex",
            description = WHO + "With more than 3,000 loans 409: the workbook takes any number.")
    AnnouncementView announcement(Actor actor, String period) {
        return AnnouncementView.of(make.whole(make.period(actor, period), NoticePdf.MOST_LOANS), make);
    }

    @Get("/{period}.xlsx")
    @Produces(XLSX)
    @Operation(summary = "The same as a workbook, of any length", description = WHO)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    HttpResponse<StreamedFile> workbook(Actor actor, String period) throws IOException {
        AnnouncedPeriod announced = make.period(actor, period);
        // Written whole before it is sent: a failure is told as one, and a slow reader holds no database connection.
        Path file = Files.createTempFile("announcement-", ".xlsx");
        try {
            write(announced, file);
            long size = Files.size(file);
            long made = Files.getLastModifiedTime(file).toMillis();
            StreamedFile sent = new StreamedFile(
                    Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), new MediaType(XLSX), made, size);
            return HttpResponse.ok(sent).header("Content-Disposition", attachment(announced, "xlsx"));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    @Get("/{period}.pdf")
    @Produces("application/pdf")
    @Operation(
            summary = "The same as a document for print",
            description = WHO + "409 CHARACTER_NOT_PRINTABLE names a character that the typeface lacks; with more than"
                    + " 3,000 loans 409: the workbook takes any number.")
    HttpResponse<byte[]> document(Actor actor, String period) {
        AnnouncedPeriod announced = make.period(actor, period);
        Announcement made = make.whole(announced, NoticePdf.MOST_LOANS);
        byte[] bytes = pdf.of(AnnouncementView.of(made, make), announced.titleZh(), made.cityZh());
        return HttpResponse.ok(bytes).header("Content-Disposition", attachment(announced, "pdf"));
    }

    private void write(AnnouncedPeriod period, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            AnnouncementWorkbook workbook = new AnnouncementWorkbook(out);
            long[] serial = new long[1];
            Announcement made = make.stream(period, loan -> {
                try {
                    workbook.add(AnnouncementView.Line.of(++serial[0], loan, make));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            workbook.finish(AnnouncementView.of(made, make), period.titleZh());
        }
    }

    private static String attachment(AnnouncedPeriod period, String type) {
        return "attachment; filename=\"announcement-" + period.text() + "." + type + "\"";
    }
}
