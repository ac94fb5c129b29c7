package techfin.subsidykit.notice.usecase;

import java.time.LocalDate;
import techfin.casework.NoticeWindow;
import techfin.subsidykit.notice.PublicNotices;

/**
 * A public notice in a list of notices.
 *
 * @param open whether objections are taken today
 */
public record NoticeHead(String id, String roundName, LocalDate publishedOn, LocalDate closesOn, boolean open) {
    static NoticeHead of(PublicNotices.Head head, LocalDate today) {
        NoticeWindow window = new NoticeWindow(head.publishedOn(), head.closesOn(), false);
        return new NoticeHead(
                head.id(), head.roundName(), head.publishedOn(), head.closesOn(), window.takesObjectionsOn(today));
    }
}
