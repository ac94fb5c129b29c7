package techfin.subsidykit.form.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.stream.Stream;
import techfin.printkit.NotPrintable;
import techfin.printkit.PageFoot;
import techfin.printkit.Printer;
import techfin.printkit.PrinterBusy;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.form.ApplicationForm;
import techfin.subsidykit.form.ApprovalDocument;
import techfin.subsidykit.form.NoticeList;
import techfin.subsidykit.form.ReviewSheet;

/**
 * The forms of a round as PDF. Every page tells its number, the number of all pages and the digest of what it was made
 * from.
 */
@Singleton
public final class FormPdf {
    private final Printer printer;

    FormPdf(Printer printer) {
        this.printer = printer;
    }

    /**
     * Prints an application (申请表).
     *
     * @throws Problem 409 for a character that the typeface lacks, 503 while another document is being made
     */
    public byte[] of(ApplicationForm form) {
        PageFoot foot = foot("计息回执摘要", form.receiptDigest(), form.madeOn());
        return printed(ApplicationHtml.TITLE, Stream.of(ApplicationHtml.of(form)), foot);
    }

    /**
     * Prints a review sheet (审核表).
     *
     * @throws Problem as for an application
     */
    public byte[] of(ReviewSheet sheet) {
        PageFoot foot = foot("计息回执摘要", sheet.receiptDigest(), sheet.madeOn());
        return printed(ReviewHtml.TITLE, Stream.of(ReviewHtml.of(sheet)), foot);
    }

    /**
     * Prints a public list (公示名单).
     *
     * @throws Problem as for an application
     */
    public byte[] of(NoticeList list) {
        PageFoot foot = foot("名单摘要", list.listDigest(), list.madeOn());
        return printed(NoticeListHtml.TITLE, NoticeListHtml.of(list), foot);
    }

    /**
     * Prints an approval (审批单).
     *
     * @throws Problem as for an application
     */
    public byte[] of(ApprovalDocument approval) {
        String name = approval.entries().size() == 1 ? "计息回执摘要" : "名单摘要";
        PageFoot foot = foot(name, approval.listDigest(), approval.madeOn());
        return printed(ApprovalHtml.TITLE, ApprovalHtml.of(approval), foot);
    }

    private static PageFoot foot(String name, String digest, LocalDate madeOn) {
        return new PageFoot(name + " " + digest + "　生成日期 " + madeOn);
    }

    private byte[] printed(String title, Stream<String> parts, PageFoot foot) {
        try {
            return printer.print(parts, foot);
        } catch (NotPrintable refused) {
            throw Problem.of(409, "CHARACTER_NOT_PRINTABLE")
                    .with("character", refused.character())
                    .with("codePoint", refused.codePoint())
                    .with("text", refused.text())
                    .with("place", title);
        } catch (PrinterBusy busy) {
            throw Problem.of(503, "PRINTER_BUSY").header("Retry-After", "5");
        }
    }
}
