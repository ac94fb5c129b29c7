package techfin.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.subsidy.tree.FieldError;
import techfin.subsidy.tree.Reading;

/** What is wrong with a body is said for each field, with its pointer. */
class ReadingTest {
    private static final String LOAN = """
            {"signedOn": "2023-05-09", "filedOn": "2023-06-01", "pledgedOn": null,
             "drawdowns": [{"on": "2023-05-10", "amount": "3000000.00"}],
             "repayments": [{"on": "2023-09-01", "amount": "1000000.00"}],
             "maturesOn": "2024-05-09", "extendedTo": null, "settledOn": "2024-05-09",
             "rate": {"kind": "FIXED", "annualRatePercent": "4.05"},
             "interestVouchers": [{"paidOn": "2023-06-21", "amount": "14175.00"}],
             "interestPaid": null, "overdueDays": 0,
             "pledgedSharePercent": null, "filedAmount": null, "firstLoan": false,
             "firstPledge": true, "rightKinds": ["TRADEMARK", "INVENTION_PATENT"],
             "fees": [{"kind": "APPRAISAL", "paidOn": "2023-04-28", "amount": "20000.00"}],
             "otherSubsidies": "100.00"}
            """;
    private static final String RULES = """
            {"code": "X", "version": "1", "name": {"zh": "名", "en": "name"}, "source": "s",
             "validFrom": "2023-09-28", "validUntil": null,
             "base": {"kind": "INTEREST_PAID"}, "dayCount": "ACT_360", "termLimit": "P1Y",
             "limitToInterestPaid": true, "applyPledgedShare": false, "applyFiledShare": false,
             "conditions": [{"kind": "SETTLED_BY", "date": "2024-06-30"}],
             "grants": [{"party": "PROVINCE", "percent": "40",
                         "capPerEnterprise": {"amount": "500000.00", "per": "LIFETIME"}},
                        {"party": "CITY", "ofParty": "PROVINCE", "percent": "50"}],
             "budget": {"amount": "1.00", "whenShort": "REFUSE"}}
            """;

    /** Replaces the value at a pointer and reads the whole body. */
    private static List<FieldError> errors(String pointer, String json) {
        Map<String, @Nullable Object> body = Json.object("{\"rules\": " + RULES + ", \"loan\": " + LOAN
                + ", \"previousGrants\": [{\"schemeCode\": \"X\", \"year\": 2024, \"party\": \"CITY\", \"amount\": \"1.00\"}]"
                + ", \"grantYear\": 2024}");
        set(body, pointer.substring(1).split("/", -1), 0, Json.read("[" + json + "]"));
        return errors(QuoteRequest.fromTree(body));
    }

    @SuppressWarnings("unchecked")
    private static void set(@Nullable Object tree, String[] path, int depth, @Nullable Object wrapped) {
        boolean last = depth == path.length - 1;
        if (tree instanceof Map<?, ?> map) {
            if (last) {
                ((Map<String, @Nullable Object>) map).put(path[depth], Json.at(wrapped, 0));
            } else {
                set(map.get(path[depth]), path, depth + 1, wrapped);
            }
        } else if (tree instanceof List<?> list) {
            if (last) {
                ((List<@Nullable Object>) list).set(Integer.parseInt(path[depth]), Json.at(wrapped, 0));
            } else {
                set(list.get(Integer.parseInt(path[depth])), path, depth + 1, wrapped);
            }
        } else {
            throw new IllegalArgumentException("no such path: " + List.of(path));
        }
    }

    private static List<FieldError> errors(Reading<?> reading) {
        return switch (reading) {
            case Reading.Good<?> good -> List.of();
            case Reading.Bad<?> bad -> bad.errors();
        };
    }

    @ParameterizedTest(name = "{0} = {1} gives {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /loan|null|REQUIRED
                    /loan|[]|NOT_AN_OBJECT
                    /loan|"x"|NOT_AN_OBJECT
                    /loan/signedOn|null|REQUIRED
                    /loan/signedOn|20230509|NOT_A_STRING
                    /loan/signedOn|"2023-5-9"|INVALID_DATE
                    /loan/signedOn|"2023-02-30"|INVALID_DATE
                    /loan/signedOn|"2023-02-29"|INVALID_DATE
                    /loan/signedOn|"9999-01-01"|OUT_OF_RANGE
                    /loan/signedOn|"1899-12-31"|OUT_OF_RANGE
                    /loan/signedOn|"+2023-05-09"|INVALID_DATE
                    /loan/signedOn|""|INVALID_DATE
                    /loan/signedOn|"２０２３-05-09"|INVALID_DATE
                    /loan/filedOn|false|NOT_A_STRING
                    /loan/drawdowns|null|REQUIRED
                    /loan/drawdowns|[]|REQUIRED
                    /loan/drawdowns|{}|NOT_A_LIST
                    /loan/drawdowns/0|7|NOT_AN_OBJECT
                    /loan/drawdowns/0|null|REQUIRED
                    /loan/drawdowns/0/amount|3000000|NOT_A_STRING
                    /loan/drawdowns/0/amount|"3000000"|INVALID_MONEY
                    /loan/drawdowns/0/amount|"3000000.000"|INVALID_MONEY
                    /loan/drawdowns/0/amount|"-1.00"|OUT_OF_RANGE
                    /loan/drawdowns/0/amount|"-0.00"|INVALID_MONEY
                    /loan/drawdowns/0/amount|"0.00"|OUT_OF_RANGE
                    /loan/drawdowns/0/amount|"NaN"|INVALID_MONEY
                    /loan/drawdowns/0/amount|"1e9"|INVALID_MONEY
                    /loan/drawdowns/0/amount|"1000000000000000.00"|OUT_OF_RANGE
                    /loan/drawdowns/0/amount|"1000000000000000"|INVALID_MONEY
                    /loan/drawdowns/0/currency|"CNY"|UNKNOWN_FIELD
                    /loan/repayments/0/on|"2023-05-09"|REPAID_BEFORE_DRAWDOWN
                    /loan/repayments/0/on|"2024-05-10"|REPAID_AFTER_SETTLEMENT
                    /loan/repayments/0/amount|"3000000.01"|REPAID_ABOVE_BALANCE
                    /loan/maturesOn|"2023-05-10"|MATURES_BEFORE_DRAWDOWN
                    /loan/maturesOn|"2023-05-01"|MATURES_BEFORE_DRAWDOWN
                    /loan/extendedTo|"2024-05-09"|EXTENDED_BEFORE_MATURITY
                    /loan/settledOn|"2023-05-09"|SETTLED_BEFORE_DRAWDOWN
                    /loan/rate|null|REQUIRED
                    /loan/rate/kind|"FLOATING"|UNKNOWN_VALUE
                    /loan/rate/kind|null|REQUIRED
                    /loan/rate/annualRatePercent|4.05|NOT_A_STRING
                    /loan/rate/annualRatePercent|"-4.05"|OUT_OF_RANGE
                    /loan/rate/annualRatePercent|"0"|OUT_OF_RANGE
                    /loan/rate/annualRatePercent|"100"|OUT_OF_RANGE
                    /loan/rate/annualRatePercent|"4.0500001"|INVALID_RATE
                    /loan/rate/annualRatePercent|"4%"|INVALID_RATE
                    /loan/rate/spreadBp|40|UNKNOWN_FIELD
                    /loan/interestVouchers/0/paidOn|"x"|INVALID_DATE
                    /loan/interestPaid|"-1.00"|OUT_OF_RANGE
                    /loan/overdueDays|"0"|NOT_AN_INTEGER
                    /loan/overdueDays|1.0|NOT_AN_INTEGER
                    /loan/overdueDays|-1|OUT_OF_RANGE
                    /loan/overdueDays|99999999999999999999|OUT_OF_RANGE
                    /loan/pledgedSharePercent|"100.01"|OUT_OF_RANGE
                    /loan/pledgedSharePercent|"-1"|INVALID_PERCENT
                    /loan/filedAmount|"3000000.01"|FILED_ABOVE_PRINCIPAL
                    /loan/firstLoan|"false"|NOT_A_BOOLEAN
                    /loan/firstLoan|0|NOT_A_BOOLEAN
                    /loan/firstPledge|"true"|NOT_A_BOOLEAN
                    /loan/rightKinds|"TRADEMARK"|NOT_A_LIST
                    /loan/rightKinds/0|7|NOT_A_STRING
                    /loan/rightKinds/1|"patent"|INVALID_TEXT
                    /loan/rightKinds/1|null|NOT_A_STRING
                    /loan/fees|{}|NOT_A_LIST
                    /loan/fees/0|"x"|NOT_AN_OBJECT
                    /loan/fees/0/kind|"TIP"|UNKNOWN_VALUE
                    /loan/fees/0/kind|null|REQUIRED
                    /loan/fees/0/paidOn|null|REQUIRED
                    /loan/fees/0/paidOn|"2023-4-28"|INVALID_DATE
                    /loan/fees/0/amount|"0.00"|OUT_OF_RANGE
                    /loan/fees/0/amount|20000|NOT_A_STRING
                    /loan/fees/0/receipt|"1"|UNKNOWN_FIELD
                    /loan/otherSubsidies|"-0.01"|OUT_OF_RANGE
                    /loan/otherSubsidies|0|NOT_A_STRING
                    /loan/nickname|null|UNKNOWN_FIELD
                    /rules/code|"lower"|INVALID_TEXT
                    /rules/name/zh|" "|INVALID_TEXT
                    /rules/source|"a\\u0000b"|INVALID_TEXT
                    /rules/validUntil|"2023-01-01"|ENDS_BEFORE_START
                    /rules/base/kind|"ALL"|UNKNOWN_VALUE
                    /rules/base/tenor|"ONE_YEAR"|UNKNOWN_FIELD
                    /rules/dayCount|"ACT_366"|UNKNOWN_VALUE
                    /rules/termLimit|"P0D"|INVALID_PERIOD
                    /rules/termLimit|"P-1Y"|INVALID_PERIOD
                    /rules/termLimit|"1 year"|INVALID_PERIOD
                    /rules/termLimit|"P"|INVALID_PERIOD
                    /rules/termLimit|"P1Y2"|INVALID_PERIOD
                    /rules/conditions/0/kind|"LUCKY"|UNKNOWN_VALUE
                    /rules/conditions/0/date|null|REQUIRED
                    /rules/conditions/0/day|"2024-01-01"|UNKNOWN_FIELD
                    /rules/grants|[]|REQUIRED
                    /rules/grants/1/party|"city"|INVALID_TEXT
                    /rules/grants/0/percent|40|NOT_A_STRING
                    /rules/grants/0/percent|"1000.1"|INVALID_PERCENT
                    /rules/grants/0/capPerEnterprise/per|"MONTH"|UNKNOWN_VALUE
                    /rules/grants/1/ofParty|"COUNTY"|NO_EARLIER_PARTY
                    /rules/grants/1/ofParty|"CITY"|NO_EARLIER_PARTY
                    /rules/budget/amount|"-1.00"|OUT_OF_RANGE
                    /rules/budget/whenShort|"PANIC"|UNKNOWN_VALUE
                    /previousGrants/0/year|"2024"|NOT_AN_INTEGER
                    /previousGrants/0/amount|"-1.00"|OUT_OF_RANGE
                    /grantYear|1999|OUT_OF_RANGE
                    /extra|1|UNKNOWN_FIELD
                    """)
    void one_wrong_field_is_named(String pointer, String json, String code) {
        assertThat(errors(pointer, json)).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo(pointer);
            assertThat(error.code()).isEqualTo(code);
        });
    }

    @Test
    void the_sound_body_has_no_error() {
        assertThat(errors("/grantYear", "2025")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"CITY\"", "null"})
    void a_party_named_twice_is_refused(String of) {
        assertThat(errors(
                        "/rules/grants",
                        "[{\"party\": \"CITY\", \"percent\": \"1\"}, {\"party\": \"CITY\", \"ofParty\": " + of
                                + ", \"percent\": \"1\"}]"))
                .extracting(FieldError::code)
                .containsExactly("DUPLICATE_PARTY");
    }

    @Test
    void a_ceiling_is_a_spread_or_a_multiple() {
        assertThat(errors("/rules/conditions/0", "{\"kind\": \"RATE_CEILING\"}"))
                .extracting(FieldError::code)
                .containsExactly("ONE_OF_TWO");
        assertThat(errors(
                        "/rules/conditions/0",
                        "{\"kind\": \"RATE_CEILING\", \"lprSpreadBp\": 1, \"lprMultiplePercent\": \"130\"}"))
                .extracting(FieldError::code)
                .containsExactly("ONE_OF_TWO");
        assertThat(errors("/rules/conditions/0", "{\"kind\": \"RATE_CEILING\", \"lprMultiplePercent\": \"130\"}"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"kind": "COSTS"}|/items REQUIRED
                    {"kind": "COSTS", "items": []}|/items REQUIRED
                    {"kind": "COSTS", "items": {}}|/items NOT_A_LIST
                    {"kind": "COSTS", "items": [7]}|/items/0 NOT_AN_OBJECT
                    {"kind": "COSTS", "items": [{}]}|/items/0/cost REQUIRED
                    {"kind": "COSTS", "items": [{"cost": "TIP"}]}|/items/0/cost UNKNOWN_VALUE
                    {"kind": "COSTS", "items": [{"cost": "RATING", "percent": "100.1"}]}|/items/0/percent OUT_OF_RANGE
                    {"kind": "COSTS", "items": [{"cost": "RATING", "percent": 50}]}|/items/0/percent NOT_A_STRING
                    {"kind": "COSTS", "items": [{"cost": "RATING", "cap": "-1.00"}]}|/items/0/cap OUT_OF_RANGE
                    {"kind": "COSTS", "items": [{"cost": "RATING", "capPercentOfPrincipal": "101"}]}|/items/0/capPercentOfPrincipal OUT_OF_RANGE
                    {"kind": "COSTS", "items": [{"cost": "RATING", "tenor": "ONE_YEAR"}]}|/items/0/tenor UNKNOWN_FIELD
                    {"kind": "COSTS", "items": [{"cost": "RATING"}, {"cost": "RATING", "percent": "1"}]}|/items/1/cost DUPLICATE_COST
                    {"kind": "COSTS", "items": [{"cost": "LPR_INTEREST", "tenor": "ONE_YEAR"}]}|/items/0/fixing REQUIRED
                    {"kind": "COSTS", "items": [{"cost": "LPR_INTEREST", "fixing": "NEVER", "tenor": "ONE_YEAR"}]}|/items/0/fixing UNKNOWN_VALUE
                    {"kind": "COSTS", "percent": "3", "items": [{"cost": "RATING"}]}|/percent UNKNOWN_FIELD
                    {"kind": "PRINCIPAL"}|/percent REQUIRED
                    {"kind": "PRINCIPAL", "percent": "100.000001"}|/percent OUT_OF_RANGE
                    {"kind": "PRINCIPAL", "percent": "3", "cap": "1.00"}|/cap UNKNOWN_FIELD
                    {"kind": "PRINCIPAL_STEPS", "steps": []}|/steps REQUIRED
                    {"kind": "PRINCIPAL_STEPS", "steps": [{"above": "-1.00", "amount": "1.00"}]}|/steps/0/above OUT_OF_RANGE
                    {"kind": "PRINCIPAL_STEPS", "steps": [{"above": "0.00"}]}|/steps/0/amount REQUIRED
                    {"kind": "PRINCIPAL_STEPS", "steps": [{"above": "0.00", "amount": "-1.00"}]}|/steps/0/amount OUT_OF_RANGE
                    {"kind": "PRINCIPAL_STEPS", "steps": [{"above": "5.00", "amount": "1.00"}, {"above": "5.00", "amount": "2.00"}]}|/steps/1/above NOT_RISING
                    {"kind": "PRINCIPAL_STEPS", "steps": [{"above": "5.00", "amount": "1.00", "to": "9.00"}]}|/steps/0/to UNKNOWN_FIELD
                    """)
    void one_wrong_field_of_a_base_is_named(String base, String error) {
        assertThat(errors("/rules/base", base))
                .extracting(found -> found.pointer() + " " + found.code())
                .containsExactly("/rules/base" + error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"kind": "FIRST_PLEDGE_ONLY", "date": "2024-01-01"}|/date UNKNOWN_FIELD
                    {"kind": "RIGHT_KINDS"}|/kinds REQUIRED
                    {"kind": "RIGHT_KINDS", "kinds": []}|/kinds REQUIRED
                    {"kind": "RIGHT_KINDS", "kinds": "TRADEMARK"}|/kinds NOT_A_LIST
                    {"kind": "RIGHT_KINDS", "kinds": ["TRADEMARK", "trademark"]}|/kinds/1 INVALID_TEXT
                    {"kind": "PRINCIPAL_AT_MOST"}|/amount REQUIRED
                    {"kind": "PRINCIPAL_AT_MOST", "amount": "0.00"}|/amount OUT_OF_RANGE
                    """)
    void one_wrong_field_of_a_condition_is_named(String condition, String error) {
        assertThat(errors("/rules/conditions/0", condition))
                .extracting(found -> found.pointer() + " " + found.code())
                .containsExactly("/rules/conditions/0" + error);
    }

    @Test
    void all_wrong_fields_are_named_at_once() {
        String loan = """
                {"signedOn": "2023-02-30", "drawdowns": [{"on": "2023-05-10", "amount": 5}, {"amount": "-3.00"}],
                 "maturesOn": "9999-12-31", "rate": {"kind": "LPR_PLUS", "tenor": "TEN_YEARS", "spreadBp": "40",
                 "repricedOn": ["2024-13-01", 7]}, "overdueDays": null, "surprise": 1}
                """;
        assertThat(errors(LoanFacts.fromTree(Json.read(loan))))
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactly(
                        "/signedOn INVALID_DATE",
                        "/drawdowns/0/amount NOT_A_STRING",
                        "/drawdowns/1/on REQUIRED",
                        "/drawdowns/1/amount OUT_OF_RANGE",
                        "/maturesOn OUT_OF_RANGE",
                        "/rate/tenor UNKNOWN_VALUE",
                        "/rate/spreadBp NOT_AN_INTEGER",
                        "/rate/repricedOn/0 INVALID_DATE",
                        "/rate/repricedOn/1 NOT_A_STRING",
                        "/surprise UNKNOWN_FIELD");
    }

    @Test
    void either_a_scheme_or_rules_is_asked_for() {
        assertThat(errors(QuoteRequest.fromTree(Json.read("{\"loan\": " + LOAN + "}"))))
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactly("/scheme REQUIRED");
        assertThat(errors("/scheme", "{\"code\": \"X\", \"on\": \"2025-01-01\"}"))
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactly("/scheme ONE_OF_TWO");
        assertThat(errors(QuoteRequest.fromTree(null)))
                .extracting(FieldError::code)
                .containsExactly("REQUIRED");
    }

    @Test
    void a_drawdown_after_the_end_is_refused() {
        assertThat(
                        errors(
                                "/loan/drawdowns",
                                "[{\"on\": \"2023-05-10\", \"amount\": \"3.00\"}, {\"on\": \"2024-05-10\", \"amount\": \"3000000.00\"}]"))
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactly(
                        "/loan/drawdowns/1/on DRAWN_AFTER_SETTLEMENT",
                        "/loan/drawdowns/1/on DRAWN_AFTER_MATURITY",
                        "/loan/repayments/0/amount REPAID_ABOVE_BALANCE");
    }

    @Test
    void every_code_of_its_own_has_a_text_in_both_languages() throws IOException {
        Properties zh = texts("zh");
        Properties en = texts("en");
        Set<String> own = new TreeSet<>(List.of(
                "INVALID_PERIOD",
                "TOO_MANY",
                "ONE_OF_TWO",
                "ENDS_BEFORE_START",
                "NOT_POSITIVE",
                "MATURES_BEFORE_DRAWDOWN",
                "EXTENDED_BEFORE_MATURITY",
                "SETTLED_BEFORE_DRAWDOWN",
                "DRAWN_AFTER_SETTLEMENT",
                "DRAWN_AFTER_MATURITY",
                "REPAID_BEFORE_DRAWDOWN",
                "REPAID_AFTER_SETTLEMENT",
                "REPAID_ABOVE_BALANCE",
                "FILED_ABOVE_PRINCIPAL",
                "DUPLICATE_PARTY",
                "NO_EARLIER_PARTY",
                "DUPLICATE_COST",
                "NOT_RISING",
                NoRateInForce.CODE + ".title",
                NoRateInForce.CODE + ".detail"));
        assertThat(new ArrayList<>(zh.stringPropertyNames())).containsExactlyInAnyOrderElementsOf(own);
        assertThat(new ArrayList<>(en.stringPropertyNames())).containsExactlyInAnyOrderElementsOf(own);
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream stream =
                ReadingTest.class.getResourceAsStream("/techfin/problems_" + language + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
