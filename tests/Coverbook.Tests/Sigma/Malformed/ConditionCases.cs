namespace Coverbook.Tests.Sigma.Malformed;

/// <summary>Conditions that cannot be read, or name what is not there.</summary>
public sealed class ConditionCases
{
    /// <summary>The grammar.</summary>
    public static TheoryData<string, string> Grammar => new()
    {
        { "CB4151", "sel and sel_a and sel_b or _hidden and¦" },
        { "CB4151", "sel or sel_a or sel_b or _hidden or¦" },
        { "CB4151", "not¦" },
        { "CB4151", "¦and sel" },
        { "CB4151", "¦or sel" },
        { "CB4151", "¦of sel" },
        { "CB4151", "sel ¦sel_a" },
        { "CB4151", "sel ¦not sel_a" },
        { "CB4151", "sel ¦(sel_a)" },
        { "CB4151", "sel and ¦and sel_a" },
        { "CB4151", "sel or ¦or sel_a" },
        { "CB4151", "¦(sel and sel_a" },
        { "CB4151", "sel and ¦(sel_a or (sel_b)" },
        { "CB4151", "sel¦)" },
        { "CB4151", "(sel) and sel_a¦)" },
        { "CB4151", "(¦)" },
        { "CB4151", "sel and (¦)" },
        { "CB4151", "sel ¦, sel_a" },
        { "CB4151", "sel ¦= sel_a" },
        { "CB4151", "sel ¦&& sel_a" },
        { "CB4151", "sel and ¦$x" },
        { "CB4151", "1 of¦" },
        { "CB4151", "1 of ¦(sel_*)" },
        { "CB4151", "all of ¦)" },
        { "CB4151", "sel ¦1 of sel_*" },
        { "CB4151", "sel and sel_a ¦all of sel_*" },
        { "CB4151", "sel ¦ünder" },
        { "CB4151", "sel¦." },
        { "CB4151", "¦/sel/" },
    };

    /// <summary>Old, capital or unknown words.</summary>
    public static TheoryData<string, string> Words => new()
    {
        { "CB4152", "sel ¦| count() > 5" },
        { "CB4152", "sel ¦| count(field) by user > 10" },
        { "CB4152", "sel and sel_a ¦| near sel_b" },
        { "CB4152", "(sel or sel_a) ¦| min(x) by y > 1" },
        { "CB4152", "'¦| count() > 5'" },
        { "CB4153", "sel ¦AND sel_a" },
        { "CB4153", "sel ¦OR sel_a" },
        { "CB4153", "sel ¦And sel_a" },
        { "CB4153", "(sel ¦Or sel_a)" },
        { "CB4153", "¦NOT sel" },
        { "CB4153", "sel and ¦NOT sel_a" },
        { "CB4153", "1 ¦OF sel_*" },
        { "CB4157", "¦any of sel_*" },
        { "CB4157", "¦2 of sel_*" },
        { "CB4157", "sel and ¦none of sel_*" },
        { "CB4157", "¦All of them" },
        { "CB4157", "¦sel of them" },
        { "CB4158", "¦sel_*" },
        { "CB4158", "sel and ¦sel*" },
        { "CB4158", "not ¦*" },
    };

    /// <summary>Names; all other identifiers are used, so that none is left over.</summary>
    public static TheoryData<string, string> Names => new()
    {
        { "CB4154", "sel and sel_a and sel_b and _hidden and ¦sell" },
        { "CB4154", "sel and sel_a and sel_b and _hidden and not ¦other" },
        { "CB4154", "1 of sel* and _hidden and ¦Sel" },
        { "CB4154", "1 of sel* and _hidden and (¦them)" },
        { "CB4154", "1 of sel* and _hidden and ¦1" },
        { "CB4154", "1 of sel* and _hidden and ¦all" },
        { "CB4156", "all of sel* and _hidden and 1 of ¦filter_*" },
        { "CB4156", "all of sel* and _hidden and all of ¦_*" },
        { "CB4156", "all of sel* and _hidden and 1 of ¦_hidden" },
        { "CB4156", "all of sel* and _hidden and 1 of ¦sel_c" },
        { "CB4156", "all of sel* and _hidden and 1 of ¦SEL*" },
    };

    /// <summary>The shape of the key itself.</summary>
    public static TheoryData<string, string> Shapes => new()
    {
        { "CB4007", "¦sel:\n    a: 1" },
        { "CB4150", "sel:\n    a: 1\ncondition:¦" },
        { "CB4150", "sel:\n    a: 1\ncondition: ¦''" },
        { "CB4150", "sel:\n    a: 1\ncondition: ¦'  '" },
        { "CB4150", "sel:\n    a: 1\ncondition: ¦null" },
        { "CB4150", "sel:\n    a: 1\ncondition: ¦[]" },
        { "CB4150", "sel:\n    a: 1\ncondition: [sel, ¦'']" },
        { "CB4006", "sel:\n    a: 1\ncondition: ¦5" },
        { "CB4006", "sel:\n    a: 1\ncondition: ¦true" },
        { "CB4006", "sel:\n    a: 1\ncondition:\n    ¦sel: 1" },
        { "CB4006", "sel:\n    a: 1\ncondition: [sel, ¦[sel]]" },
        { "CB4006", "sel:\n    a: 1\ncondition: [sel, ¦7]" },
        { "CB4154", "sel:\n    a: 1\ncondition: [sel, ¦sell]" },
        { "CB4154", "sel:\n    a: 1\ncondition: 'sel and ¦other'" },
        { "CB4154", "sel:\n    a: 1\ncondition: \"sel and ¦other\"" },
        { "CB4154", "sel:\n    a: 1\ncondition: ¦>-\n    sel and\n    other" },
        { "CB4155", "sel:\n    a: 1\n¦unused:\n    a: 2\ncondition: sel" },
        { "CB4155", "sel:\n    a: 1\n¦_unused:\n    a: 2\ncondition: 1 of them" },
        { "CB4122", "sel_a:\n    a: 1\n¦sel_b.c:\n    a: 2\ncondition: 1 of sel_*" },
        { "CB4122", "sel_a:\n    a: 1\n¦sel_ä:\n    a: 2\ncondition: 1 of sel_*" },
        { "CB4122", "sel_a:\n    a: 1\n¦sel_b c:\n    a: 2\ncondition: 1 of sel_*" },
        { "CB4122", "sel_a:\n    a: 1\n¦sel_b|contains:\n    a: 2\ncondition: 1 of sel_*" },
    };

    [Theory]
    [MemberData(nameof(Grammar))]
    public void A_condition_that_breaks_the_grammar_is_reported_where_it_does(string code, string condition) =>
        MalformedCase.Reports(code, RuleText.WithCondition(condition));

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_that_is_no_operator_is_reported(string code, string condition) =>
        MalformedCase.Reports(code, RuleText.WithCondition(condition));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_that_leads_nowhere_is_reported(string code, string condition) =>
        MalformedCase.Reports(code, RuleText.WithCondition(condition));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_condition_of_the_wrong_shape_is_reported(string code, string detection) =>
        MalformedCase.Reports(code, RuleText.WithDetection(detection));
}
