package techfin.rating.selfcheck;

import techfin.testkit.openapi.Example;
import techfin.testkit.token.TestTokens;

/** Questions that the official rules answer, for the table of bad input. */
public final class SelfCheckExamples {
    private SelfCheckExamples() {}

    /** A question to 115号. */
    public static Example techSme() {
        return textsAllowed(
                Example.of("""
                    {"staff": 100, "scienceStaff": 25, "revenue": 3000, "rd": 165, "cost": 2800, "assets": 5000,
                     "class1": 0, "class2": 3, "direct": ["HIGH_TECH_CERTIFICATE"], "negative": false,
                     "on": "2026-06-01"}\
                    """)
                        .as(TestTokens::enterpriseA)
                        .refuses(
                                "more science staff than staff", "/scienceStaff", body -> body.put("scienceStaff", 101))
                        .refuses("negative sales", "/revenue", body -> body.put("revenue", -1)),
                "/revenue",
                "/rd",
                "/cost",
                "/assets");
    }

    /** A question to 195号 with everything but what excludes it. */
    public static Example highTech() {
        return textsAllowed(Example.of("""
            {"years": [1000, 1200, 1500], "netAssets": [-1, 2, 3], "sales": [1000, 1200, 1500],
             "rd3y": [60, 70, 80], "rdInChinaPct": 80, "hiTechIncomePct": 70.5, "staff": 100,
             "scienceStaff": 25, "class1": 1, "class2": 3, "selfDeveloped": true, "conversions3y": 15,
             "registeredOn": "2020-01-01", "ownsCoreIp": true, "supportedField": true, "noAccident": true,
             "judged": {"advanced": 7, "coreSupport": 6, "quantity": 8, "origin": 5, "standard": 1,
              "conversion": 28, "rdSystem": 5, "rdInstitution": 5, "incentives": 3, "talent": 3,
              "netAssetGrowth": 0, "salesGrowth": 5}, "on": "2026-06-01"}\
            """).as(TestTokens::enterpriseA), "/rdInChinaPct", "/hiTechIncomePct");
    }

    /** Sales under their other name. */
    public static Example growthAlone() {
        return Example.of("{\"revenue3y\": [3000, 4000, 5000], \"rd3y\": [150, 200, 250]}")
                .as(TestTokens::bankAClerk);
    }

    /** A question to 63号, annex 1. */
    public static Example innovativeSme() {
        return textsAllowed(
                Example.of("""
                    {"ip": "CLASS1", "rdPct": 4.2, "growthPct": 12, "debtPct": 48, "strategicIndustry": true,
                     "mainSharePct": 82, "direct": ["AWARD"], "on": "2025-06-01"}\
                    """)
                        .as(TestTokens::enterpriseA)
                        .refuses("more than all sales", "/mainSharePct", body -> body.put("mainSharePct", 100.01)),
                "/rdPct",
                "/growthPct",
                "/debtPct",
                "/mainSharePct");
    }

    /** A question to 63号, annex 2, and to the rule of 2026. */
    public static Example specialisedSme() {
        return textsAllowed(
                Example.of("""
                    {"inBaseList": true, "yearsInField": 5, "sales3y": [2000, 2200, 2500], "rd2y": [150, 160],
                     "equity2y": 0, "mainSharePct": 85, "growthPct": 12, "debtPct": 48, "netMarginPct": 8.5,
                     "rdStaffPct": 12, "field": "KEY_CHAIN", "digitalLevel": 2, "qualityItems": 1, "local": 10,
                     "ip": "CLASS1", "institution": "CITY", "class1": 3, "class1Own": 2, "class1Exempt": false,
                     "nationalAward": false, "marketSharePct": 6, "marketRank": 4, "developmentScore": 55.5,
                     "direct": ["CONTEST"], "on": "2026-06-01"}\
                    """)
                        .as(TestTokens::enterpriseA)
                        .refuses("more own rights than rights", "/class1Own", body -> body.put("class1Own", 4)),
                "/equity2y",
                "/mainSharePct",
                "/growthPct",
                "/debtPct",
                "/netMarginPct",
                "/rdStaffPct",
                "/marketSharePct",
                "/developmentScore");
    }

    private static Example textsAllowed(Example example, String... pointers) {
        Example allowed = example;
        for (String pointer : pointers) {
            allowed = allowed.allows(pointer, "a text", "a figure may come as text");
        }
        return allowed;
    }
}
