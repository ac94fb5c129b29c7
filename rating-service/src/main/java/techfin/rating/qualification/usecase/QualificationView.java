package techfin.rating.qualification.usecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.rating.qualification.Qualification;
import techfin.rating.qualification.QualificationFacts;
import techfin.rating.qualification.QualificationKind;

/**
 * A qualification as it is told to people.
 *
 * @param year the year of the list; of a 科技型中小企业 the library year
 * @param number of the registration or the certificate, null when the list has none
 * @param validFrom first day
 * @param validUntil last day
 * @param source the list or the document
 * @param standing on the day that was asked for, or today
 * @param revokedOn first day without it, null unless it was revoked
 * @param revocationReason why it was revoked
 */
public record QualificationView(
        String id,
        long version,
        String uscc,
        QualificationKind kind,
        int year,
        @Nullable String number,
        LocalDate validFrom,
        LocalDate validUntil,
        String source,
        Qualification.Standing standing,
        @Nullable LocalDate revokedOn,
        @Nullable String revocationReason) {
    static QualificationView of(Qualification qualification, LocalDate on) {
        QualificationFacts facts = qualification.facts();
        Qualification.Revocation revocation = qualification.revocation();
        return new QualificationView(
                qualification.id(),
                qualification.version(),
                qualification.uscc().value(),
                facts.kind(),
                facts.year(),
                facts.number(),
                facts.validFrom(),
                facts.validUntil(),
                facts.source(),
                qualification.standingOn(on),
                revocation == null ? null : revocation.on(),
                revocation == null ? null : revocation.reason());
    }

    /** A qualification as the audit trail keeps it: without what changes from day to day. */
    public record OnRecord(
            String id,
            long version,
            String uscc,
            QualificationKind kind,
            int year,
            @Nullable String number,
            LocalDate validFrom,
            LocalDate validUntil,
            String source,
            @Nullable LocalDate revokedOn,
            @Nullable String revocationReason) {
        /** What the trail keeps of a qualification. */
        public static OnRecord of(Qualification qualification) {
            QualificationView view = QualificationView.of(qualification, qualification.recordedOn());
            return new OnRecord(
                    view.id(),
                    view.version(),
                    view.uscc(),
                    view.kind(),
                    view.year(),
                    view.number(),
                    view.validFrom(),
                    view.validUntil(),
                    view.source(),
                    view.revokedOn(),
                    view.revocationReason());
        }
    }
}
