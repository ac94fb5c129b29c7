package techfin.subsidykit.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import techfin.casework.CaseState;
import techfin.subsidykit.access.CaseScope;

/** All cases. */
public interface Cases {
    /**
     * Adds a case.
     *
     * @return the live case that the loan has already under the round's scheme; empty when this one was added
     */
    Optional<String> add(SubsidyApplication application);

    Optional<SubsidyApplication> find(CaseScope scope, String id);

    /** Finds a case and holds it until the transaction ends. */
    Optional<SubsidyApplication> lock(CaseScope scope, String id);

    /** All cases of a round in these states, in the order of filing, held until the transaction ends. */
    List<SubsidyApplication> lockOfRound(String roundId, Collection<CaseState> states);

    /** All cases of a round in these states, in the order of filing. */
    List<SubsidyApplication> ofRound(String roundId, Collection<CaseState> states);

    /** The case with this number on the list of a round. */
    Optional<String> listedAs(String roundId, int entry);

    /** The live case of a loan under a scheme, if it has one. */
    Optional<String> liveOf(String loanId, String schemeCode);

    /** All live cases of a loan, one of each scheme, in the order of filing. */
    List<SubsidyApplication> liveOf(String loanId);

    /** Live cases with an amount on a list, of those of these loans that have live cases under several schemes. */
    List<SubsidyApplication> listedBesideOthers(Collection<String> loanIds);

    /** A case of the enterprise under the scheme that may still lead to money: not over and nothing granted yet. */
    Optional<String> pendingOf(String uscc, String schemeCode);

    /** A page, newest first. */
    List<SubsidyApplication> list(CaseScope scope, CaseFilter filter, Optional<String> afterId, int limit);

    long count(CaseScope scope, CaseFilter filter);

    /** The rounds that have cases of the scope in these states. */
    List<String> roundsWith(CaseScope scope, Collection<CaseState> states);

    /** How many cases of a round stand in each state. */
    Map<CaseState, Long> countByState(String roundId);

    /** Writes the next version; the caller holds the case. */
    void change(SubsidyApplication next);

    /** Writes the next versions of many cases; the caller holds them. */
    void changeAll(List<SubsidyApplication> next);

    /** Cases whose deadline leans on a year without a published calendar. */
    List<SubsidyApplication> projected(String afterId, int limit);

    /** Writes a recomputed deadline; counts as no change of the case. */
    void redate(SubsidyApplication application);
}
