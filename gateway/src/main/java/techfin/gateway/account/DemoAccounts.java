package techfin.gateway.account;

import static techfin.gateway.account.OrganisationKind.AUDIT;
import static techfin.gateway.account.OrganisationKind.BANK;
import static techfin.gateway.account.OrganisationKind.BUREAU;
import static techfin.gateway.account.OrganisationKind.COUNTY;
import static techfin.gateway.account.OrganisationKind.ENTERPRISE;
import static techfin.gateway.account.OrganisationKind.FINANCE;
import static techfin.gateway.account.OrganisationKind.IP_OFFICE;
import static techfin.gateway.account.OrganisationKind.PLATFORM;

import java.util.List;

/** The people of the demonstration. Their names and password are public, so they live in demo mode only. */
public final class DemoAccounts {
    /** The password of all of them. */
    public static final String PASSWORD = "techfin-demo-2026";

    /** All counties, districts and zones of Liaocheng (national codes of 2023; zones have internal codes, for no national ones exist). */
    private static final List<String> CITY = List.of(
            "371502", "371503", "371521", "371522", "371524", "371525", "371526", "371581", "3715Z1", "3715Z2",
            "3715Z3");

    private static final List<String> NONE = List.of();

    private static final Office BANK_A = new Office(BANK, "BANK-A", "聊城示范农商银行");
    private static final Office BANK_B = new Office(BANK, "BANK-B", "聊城示范城市商业银行");
    private static final Office DONGCHANGFU = new Office(COUNTY, "371502", "东昌府区科学技术局");
    private static final Office LINQING = new Office(COUNTY, "371581", "临清市科学技术局");
    private static final Office SCIENCE = new Office(BUREAU, "LC-BUREAU", "聊城市科学技术局");
    private static final Office MARKET = new Office(IP_OFFICE, "LC-IP-OFFICE", "聊城市市场监督管理局");
    private static final Office TREASURY = new Office(FINANCE, "LC-FINANCE", "聊城市财政局");
    private static final Office AUDITORS = new Office(AUDIT, "LC-AUDIT", "聊城市审计局");
    private static final Office OPERATORS = new Office(PLATFORM, "PLATFORM", "平台运维");
    private static final Office ENTERPRISE_A = new Office(ENTERPRISE, "91371502MA0000001X", "聊城光岳精密轴承有限公司");
    private static final Office ENTERPRISE_B = new Office(ENTERPRISE, "9137158100000001A5", "临清𠮷运轴承科技有限公司");

    /** All of them. */
    public static final List<Person> PEOPLE = List.of(
            new Person("bank-a.clerk", "农商银行经办员", BANK_A, Role.BANK_CLERK, NONE),
            new Person("bank-a.checker", "农商银行复核员", BANK_A, Role.BANK_CHECKER, NONE),
            new Person("bank-b.clerk", "城商银行经办员", BANK_B, Role.BANK_CLERK, NONE),
            new Person("bank-b.checker", "城商银行复核员", BANK_B, Role.BANK_CHECKER, NONE),
            new Person("county.371502", "东昌府区初审员", DONGCHANGFU, Role.COUNTY_REVIEWER, List.of("371502")),
            new Person("county.371581", "临清市初审员", LINQING, Role.COUNTY_REVIEWER, List.of("371581")),
            new Person("bureau.reviewer", "科技局审核员", SCIENCE, Role.BUREAU_REVIEWER, CITY),
            new Person("bureau.approver", "科技局审批人", SCIENCE, Role.BUREAU_APPROVER, CITY),
            new Person("ip.reviewer", "市场监管局审核员", MARKET, Role.IP_OFFICE_REVIEWER, CITY),
            new Person("ip.approver", "市场监管局审批人", MARKET, Role.IP_OFFICE_APPROVER, CITY),
            new Person("finance.payer", "财政局支付员", TREASURY, Role.FINANCE_PAYER, CITY),
            new Person("enterprise.a", "光岳轴承财务负责人", ENTERPRISE_A, Role.ENTERPRISE, List.of("371502")),
            new Person("enterprise.b", "𠮷运轴承财务负责人", ENTERPRISE_B, Role.ENTERPRISE, List.of("371581")),
            new Person("auditor", "审计局审计员", AUDITORS, Role.AUDITOR, CITY),
            new Person("rule.author", "规则起草人", SCIENCE, Role.RULE_AUTHOR, NONE),
            new Person("rule.approver", "规则批准人", SCIENCE, Role.RULE_APPROVER, NONE),
            new Person("admin", "平台管理员", OPERATORS, Role.ADMIN, NONE));

    private DemoAccounts() {}

    /** An organisation of the demonstration. */
    public record Office(OrganisationKind kind, String code, String name) {}

    /**
     * A person of the demonstration.
     *
     * @param areas division codes whose cases the person sees
     */
    public record Person(String username, String displayName, Office office, Role role, List<String> areas) {}
}
