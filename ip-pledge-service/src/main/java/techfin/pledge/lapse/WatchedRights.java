package techfin.pledge.lapse;

import java.util.List;

/** The rights of all registered pledges, page by page. */
public interface WatchedRights {
    /**
     * The rights of the next pledges by id.
     *
     * @param afterPledgeId the last pledge of the page before, empty for the first page
     * @param pledges how many pledges at most
     * @return empty after the last pledge
     */
    List<Watched> after(String afterPledgeId, int pledges);
}
