package techfin.pledge.loan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;

/**
 * How far pledges cover the loans on them, with every fen of a loan placed on one of its own pledges. As much is placed as
 * can be: a loan moves over to another of its pledges where that makes room (a maximum flow by shortest ways, so exact).
 * What cannot be placed is what the pledges are overdrawn by.
 */
public final class Cover {
    private final List<Claim> claims;
    private final Map<String, Money> secured;
    private final Map<String, Money> free;
    private final List<Map<String, Money>> placed = new ArrayList<>();
    private final List<Money> open = new ArrayList<>();
    private final Map<String, List<Integer>> claimsOn = new HashMap<>();

    private Cover(List<Claim> claims, Map<String, Money> secured) {
        this.claims = claims;
        this.secured = secured;
        this.free = new HashMap<>(secured);
        for (int i = 0; i < claims.size(); i++) {
            int claim = i;
            placed.add(new HashMap<>());
            open.add(claims.get(i).amount());
            claims.get(i)
                    .pledgeIds()
                    .forEach(pledge -> claimsOn.computeIfAbsent(pledge, id -> new ArrayList<>())
                            .add(claim));
        }
        for (int i = 0; i < claims.size(); i++) {
            while (open.get(i).isPositive() && placeMore(i)) {
                // until it is placed or nothing of it can be
            }
        }
    }

    /**
     * What one running loan takes of its pledges.
     *
     * @param amount yuan, not negative
     */
    public record Claim(Money amount, List<String> pledgeIds) {
        public Claim {
            pledgeIds = List.copyOf(pledgeIds);
        }

        /** The claim of a loan: the pledged part of what is outstanding. */
        public static Claim of(IpLoan loan) {
            return new Claim(loan.takes(), loan.record().pledgeIds());
        }
    }

    /**
     * Pledges whose loans take more than they secure together.
     *
     * @param secured what these pledges secure together; yuan
     * @param excess what is taken beyond it, above zero; yuan
     */
    public record Shortfall(SortedSet<String> pledgeIds, Money secured, Money excess) {
        public Shortfall {
            pledgeIds = Collections.unmodifiableSortedSet(new TreeSet<>(pledgeIds));
        }
    }

    /** The cover of all loans that share pledges, directly or by way of other loans. */
    public static Cover of(Collection<Claim> claims, Map<String, Money> secured) {
        return new Cover(List.copyOf(claims), Map.copyOf(secured));
    }

    /** Pledges that are overdrawn, those together whose loans could change places; none where all loans are covered. */
    public List<Shortfall> shortfalls() {
        List<Shortfall> found = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            if (open.get(i).isPositive()) {
                TreeSet<String> full = new TreeSet<>(waysFrom(i).claimBefore.keySet());
                Money excess = open.get(i);
                for (Iterator<Shortfall> each = found.iterator(); each.hasNext(); ) {
                    Shortfall other = each.next();
                    if (!Collections.disjoint(full, other.pledgeIds())) {
                        full.addAll(other.pledgeIds());
                        excess = excess.plus(other.excess());
                        each.remove();
                    }
                }
                found.add(new Shortfall(
                        full, Money.sum(full.stream().map(this::securedBy).toList()), excess));
            }
        }
        return List.copyOf(found);
    }

    /** What the loans need of one pledge beyond what the others secure; yuan. */
    public Money neededOf(String pledgeId) {
        Money all = Money.sum(claims.stream().map(Claim::amount).toList());
        return with(pledgeId, all).covered().minus(with(pledgeId, Money.ZERO).covered());
    }

    private Cover with(String pledgeId, Money amount) {
        Map<String, Money> other = new HashMap<>(secured);
        other.put(pledgeId, amount);
        return of(claims, other);
    }

    private Money covered() {
        return Money.sum(claims.stream().map(Claim::amount).toList()).minus(Money.sum(open));
    }

    private Money securedBy(String pledge) {
        return secured.getOrDefault(pledge, Money.ZERO);
    }

    private Money freeOn(String pledge) {
        return free.getOrDefault(pledge, Money.ZERO);
    }

    private Money placedOn(String pledge, int claim) {
        return placed.get(claim).getOrDefault(pledge, Money.ZERO);
    }

    /** Ways from one claim over its pledges to the claims that are placed there, and so on. */
    private static final class Ways {
        private final Map<String, Integer> claimBefore = new LinkedHashMap<>();
        private final Map<Integer, String> pledgeBefore = new HashMap<>();
        private @Nullable String room;
    }

    /** Ends at the first pledge with room. */
    private Ways waysFrom(int from) {
        Ways ways = new Ways();
        Deque<Integer> next = new ArrayDeque<>(List.of(from));
        Set<Integer> seen = new HashSet<>(List.of(from));
        while (!next.isEmpty()) {
            int claim = next.remove();
            for (String pledge : claims.get(claim).pledgeIds()) {
                if (ways.claimBefore.putIfAbsent(pledge, claim) != null) {
                    continue;
                }
                if (freeOn(pledge).isPositive()) {
                    ways.room = pledge;
                    return ways;
                }
                for (int other : claimsOn.getOrDefault(pledge, List.of())) {
                    if (placedOn(pledge, other).isPositive() && seen.add(other)) {
                        ways.pledgeBefore.put(other, pledge);
                        next.add(other);
                    }
                }
            }
        }
        return ways;
    }

    /** Places some of a claim, and moves others for it; false where no way leads to room. */
    private boolean placeMore(int from) {
        Ways ways = waysFrom(from);
        String room = ways.room;
        if (room == null) {
            return false;
        }
        Money amount = open.get(from).min(freeOn(room));
        for (String to = room; to != null; ) {
            int claim = Objects.requireNonNull(ways.claimBefore.get(to));
            to = ways.pledgeBefore.get(claim);
            amount = to == null ? amount : amount.min(placedOn(to, claim));
        }
        open.set(from, open.get(from).minus(amount));
        free.put(room, freeOn(room).minus(amount));
        for (String to = room; to != null; ) {
            int claim = Objects.requireNonNull(ways.claimBefore.get(to));
            placed.get(claim).put(to, placedOn(to, claim).plus(amount));
            to = ways.pledgeBefore.get(claim);
            if (to != null) {
                placed.get(claim).put(to, placedOn(to, claim).minus(amount));
            }
        }
        return true;
    }
}
