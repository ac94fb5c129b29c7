package techfin.subsidykit.notice;

import java.util.Optional;

/** All public notices; one per round, for good. Everybody may read them. */
public interface PublicNotices {
    void add(PublicNotice notice, String digest);

    Optional<PublicNotice> find(String id);

    Optional<String> digest(String id);
}
