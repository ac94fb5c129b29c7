package techfin.pledge.right;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.pledge.RightStory.RIGHTS;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import techfin.pledge.RightStory;
import techfin.pledge.RunningService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Sixty rights of two banks, three places and four owners, listed in every way. */
@OnEveryDatabase
class ListingRightsTest {
    private static final List<String> PLACES = List.of("371502", "371581", "3715Z1");
    private static final List<String> OWNERS =
            Stream.generate(RightStory::freshUscc).limit(4).toList();
    private static RunningService service;
    private static final List<Listed> ALL = new ArrayList<>();

    private record Listed(JsonNode view, boolean ofA, boolean ofB) {}

    ListingRightsTest(TestDatabase database) {
        assertThat(database).isNotNull();
    }

    @BeforeParameterizedClassInvocation
    static void fill(TestDatabase database) {
        service = RunningService.alone(database);
        ALL.clear();
        RightStory story = new RightStory(service);
        for (int i = 0; i < 60; i++) {
            boolean ofA = i % 3 != 0;
            boolean ofB = i % 3 == 0 || i % 5 == 0;
            boolean invention = i % 4 != 0;
            String body = RightStory.invention(RightStory.freshNumber(invention ? 1 : 2), OWNERS.get(i % 4))
                    .replace("INVENTION_PATENT", invention ? "INVENTION_PATENT" : "UTILITY_MODEL")
                    .replace("\"371502\"", "\"" + PLACES.get(i % 7 % 3) + "\"")
                    .replace("IN_FORCE", i % 6 == 5 ? "ENDED" : "IN_FORCE")
                    .replace("2027-03-05", String.format(Locale.ROOT, "2027-%02d-05", 1 + i % 5));
            String id = story.stated(body, ofA ? TestTokens.bankAClerk() : TestTokens.bankBClerk());
            if (ofA && ofB) {
                story.stated(body, TestTokens.bankBClerk());
            }
            ALL.add(new Listed(story.get(TestTokens.ipReviewer(), id).json(), ofA, ofB));
        }
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        service.context().close();
    }

    private record Reader(String name, String token, Predicate<Listed> sees) {}

    private static List<Reader> readers() {
        String owner = OWNERS.get(1);
        return List.of(
                new Reader("bank A", TestTokens.bankAClerk(), Listed::ofA),
                new Reader("bank B", TestTokens.bankBChecker(), Listed::ofB),
                new Reader("city", TestTokens.bureauReviewer(), listed -> true),
                new Reader(
                        "county",
                        TestTokens.county371581(),
                        listed -> at(listed, "/divisionCode").equals("371581")),
                new Reader(
                        "two counties",
                        TestTokens.bearer(
                                "county.two",
                                List.of("COUNTY_REVIEWER"),
                                "COUNTY",
                                "371502",
                                List.of("371502", "3715Z1"),
                                null),
                        listed -> !at(listed, "/divisionCode").equals("371581")),
                new Reader(
                        "owner",
                        TestTokens.bearer(
                                "officer.listing",
                                List.of("ENTERPRISE"),
                                "ENTERPRISE",
                                owner,
                                List.of("371502"),
                                owner),
                        listed -> at(listed, "/owners/0/uscc").equals(owner)));
    }

    private record Filter(String query, Predicate<Listed> matches, String orderedBy) {}

    private static List<Filter> filters() {
        String number = at(ALL.get(10), "/number");
        return List.of(
                new Filter("", listed -> true, ""),
                new Filter("&kind=UTILITY_MODEL", listed -> at(listed, "/kind").equals("UTILITY_MODEL"), ""),
                new Filter(
                        "&status=ENDED",
                        listed -> at(listed, "/standing/status").equals("ENDED"),
                        ""),
                new Filter(
                        "&kind=INVENTION_PATENT&status=IN_FORCE",
                        listed -> at(listed, "/standing/status").equals("IN_FORCE")
                                && at(listed, "/kind").equals("INVENTION_PATENT"),
                        ""),
                new Filter(
                        "&number=ZL" + number.replace(".", ""),
                        listed -> at(listed, "/number").equals(number),
                        ""),
                new Filter(
                        "&ownerUscc=" + OWNERS.get(2),
                        listed -> at(listed, "/owners/0/uscc").equals(OWNERS.get(2)),
                        ""),
                new Filter(
                        "&feeDueBefore=2027-04-05",
                        listed -> at(listed, "/standing/feeDueOn").compareTo("2027-04-05") < 0,
                        "/standing/feeDueOn"),
                new Filter(
                        "&feeDueBefore=2027-04-05&status=IN_FORCE&ownerUscc=" + OWNERS.get(1),
                        listed -> at(listed, "/standing/feeDueOn").compareTo("2027-04-05") < 0
                                && at(listed, "/standing/status").equals("IN_FORCE")
                                && at(listed, "/owners/0/uscc").equals(OWNERS.get(1)),
                        "/standing/feeDueOn"),
                new Filter(
                        "&expiresBefore=2031-03-05",
                        listed -> at(listed, "/expiresOn").compareTo("2031-03-05") < 0,
                        "/expiresOn"));
    }

    @TestFactory
    Stream<DynamicTest> every_reader_pages_through_every_list_and_misses_nothing() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Reader reader : readers()) {
            for (Filter filter : filters()) {
                tests.add(DynamicTest.dynamicTest(reader.name() + " " + filter.query(), () -> {
                    List<String> due = due(reader, filter);
                    for (int limit : List.of(1, 7, 500)) {
                        assertThat(walked(reader, filter, limit))
                                .as("by %s", limit)
                                .isEqualTo(due);
                    }
                    Answer count = service.as(reader.token())
                            .get(RIGHTS + "/count?" + filter.query().replaceFirst("&", ""));
                    assertThat(count.at("/count")).isEqualTo(Integer.toString(due.size()));
                }));
            }
        }
        return tests.stream();
    }

    @Test
    void what_no_list_can_be_narrowed_to_is_refused() {
        for (String query : List.of("?ownerUscc=1", "?feeDueBefore=1900-01-01", "?kind=PATENT", "?colour=red")) {
            assertThat(service.as(TestTokens.bankAClerk()).get(RIGHTS + query).status())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    private static List<String> due(Reader reader, Filter filter) {
        Comparator<Listed> byEntry = Comparator.comparing(listed -> at(listed, "/id"));
        Comparator<Listed> order = filter.orderedBy().isEmpty()
                ? byEntry.reversed()
                : Comparator.<Listed, String>comparing(listed -> at(listed, filter.orderedBy()))
                        .thenComparing(byEntry);
        return ALL.stream()
                .filter(reader.sees().and(filter.matches()))
                .sorted(order)
                .map(listed -> at(listed, "/id"))
                .toList();
    }

    private static List<String> walked(Reader reader, Filter filter, int limit) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = service.as(reader.token()).get(RIGHTS + "?limit=" + limit + filter.query() + cursor);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            page.json().at("/items").forEach(item -> ids.add(item.at("/id").asText()));
            JsonNode next = page.json().at("/nextCursor");
            cursor = next.isNull() ? "" : "&cursor=" + next.asText();
        } while (!cursor.isEmpty());
        return ids;
    }

    private static String at(Listed listed, String pointer) {
        return listed.view().at(pointer).asText();
    }
}
