package techfin.subsidykit.demo;

import java.util.Locale;
import techfin.casework.Hand;
import techfin.casework.Stage;
import techfin.subsidykit.access.Office;
import techfin.subsidykit.application.SubsidyLoan;

/** Who takes part in a case; user names as the demo accounts have them. */
final class DemoStaff {
    private DemoStaff() {}

    static String reviewer(Office office) {
        return desk(office) + ".reviewer";
    }

    static String approver(Office office) {
        return desk(office) + ".approver";
    }

    static String enterprise(SubsidyLoan loan) {
        return "enterprise." + loan.uscc().toLowerCase(Locale.ROOT);
    }

    static String by(Stage stage, SubsidyLoan loan, Office office) {
        return switch (stage) {
            case BANK_CONFIRMATION -> loan.bankCode().toLowerCase(Locale.ROOT) + ".checker";
            case COUNTY_REVIEW -> "county." + loan.divisionCode();
            case CITY_REVIEW, CORRECTION, OBJECTION, APPROVAL, PAYMENT -> reviewer(office);
        };
    }

    static Hand handOf(Stage stage) {
        return switch (stage) {
            case BANK_CONFIRMATION -> Hand.BANK;
            case COUNTY_REVIEW -> Hand.COUNTY_REVIEWER;
            case CITY_REVIEW, CORRECTION, OBJECTION, APPROVAL, PAYMENT -> Hand.CITY_REVIEWER;
        };
    }

    private static String desk(Office office) {
        return switch (office) {
            case SCIENCE_BUREAU -> "bureau";
            case IP_OFFICE -> "ip";
        };
    }
}
