package techfin.pledge.pledging.usecase;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import techfin.pledge.access.RowScope;
import techfin.pledge.pledging.Pledges;
import techfin.pledge.right.RightScope;
import techfin.pledge.right.RightUse;

/** Tells rights what pledges do with them: to another bank that a right is pledged, and no more. */
@Singleton
class PledgesOnRights implements RightUse {
    private final Pledges pledges;

    PledgesOnRights(Pledges pledges) {
        this.pledges = pledges;
    }

    @Override
    public Set<String> pledged(Collection<String> rightIds) {
        return Set.copyOf(pledges.holders(rightIds).keySet());
    }

    @Override
    public Set<String> everPledged(Collection<String> rightIds) {
        return pledges.everPledged(rightIds);
    }

    @Override
    public Optional<String> pledgeLink(RightScope reader, String rightId) {
        return Optional.ofNullable(pledges.holders(List.of(rightId)).get(rightId))
                .flatMap(holder -> pledges.find(scopeOf(reader), holder.pledgeId()))
                .map(pledge -> "/api/ip-pledge/v1/pledges/" + pledge.id());
    }

    private static RowScope scopeOf(RightScope reader) {
        return switch (reader) {
            case RightScope.OfBank bank -> new RowScope.OfBank(bank.code());
            case RightScope.OfEnterprise enterprise -> new RowScope.OfEnterprise(enterprise.uscc());
            case RightScope.OfDivisions divisions -> new RowScope.OfDivisions(divisions.codes());
            case RightScope.OfCity all -> new RowScope.OfCity();
        };
    }
}
