package techfin.rating.demo;

import java.util.List;
import techfin.rating.consent.Consent;
import techfin.rating.consent.Look;
import techfin.rating.enterprise.Enterprise;
import techfin.rating.input.RatingInput;
import techfin.rating.qualification.Qualification;
import techfin.rating.veto.Veto;

/** Everything that the story of the demo city tells; what is rated follows from it. */
record DemoStory(
        List<DemoFirm> firms,
        List<Enterprise> enterprises,
        List<Qualification> qualifications,
        List<RatingInput> inputs,
        List<Veto> vetoes,
        List<Consent> consents,
        List<Look> looks) {
    DemoStory {
        firms = List.copyOf(firms);
        enterprises = List.copyOf(enterprises);
        qualifications = List.copyOf(qualifications);
        inputs = List.copyOf(inputs);
        vetoes = List.copyOf(vetoes);
        consents = List.copyOf(consents);
        looks = List.copyOf(looks);
    }

    /** The inputs of a year. */
    List<RatingInput> inputsOf(int year) {
        return inputs.stream().filter(input -> input.dataYear() == year).toList();
    }
}
