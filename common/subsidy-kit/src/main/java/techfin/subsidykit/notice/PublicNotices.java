package techfin.subsidykit.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All public notices; one per round, for good. Everybody may read them. */
public interface PublicNotices {
    void add(PublicNotice notice, String digest);

    Optional<PublicNotice> find(String id);

    Optional<String> digest(String id);

    /** The latest, newest first, without their lists. */
    List<Head> latest(int limit);

    /** What a list of notices says of one. */
    record Head(String id, String roundName, LocalDate publishedOn, LocalDate closesOn) {}
}
