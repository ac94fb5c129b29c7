package techfin.pledge.demo;

import techfin.lending.enterprise.Uscc;

/** An enterprise of the demo city. */
record DemoEnterprise(Uscc uscc, String name, String divisionCode, String industryCode) {}
