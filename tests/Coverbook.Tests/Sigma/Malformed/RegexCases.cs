namespace Coverbook.Tests.Sigma.Malformed;

/// <summary>Regular expressions that are broken or outside the permitted subset.</summary>
public sealed class RegexCases
{
    /// <summary>Broken ones.</summary>
    public static TheoryData<string> Broken => new()
    {
        "a¦(b", "¦(", "a¦)", "(a)b¦)", "¦[abc", "a¦[", "¦[]", "¦[^]", "¦*a", "¦+", "a|¦?", "(¦+)", "(?:¦+a)", "a¦{3,1}", "a*¦*",
        "a{2}¦{3}", "[¦z-a]", "[a-c¦9-0]", "[¦\\d-z]", "a¦\\", "a¦\\x1", "a¦\\xZZ", "a¦\\u12", "(?i)¦*", "¦(?", "a¦(?:b", "x??¦?", "¦{2}",
    };

    /// <summary>Valid elsewhere.</summary>
    public static TheoryData<string> Unsupported => new()
    {
        "a¦(?=b)", "a¦(?!b)", "¦(?<=a)b", "¦(?<!a)b", "¦(?>a)", "¦(?<name>a)", "¦(?P<name>a)", "¦(?(1)a|b)",
        "¦(?#note)", "¦(*FAIL)", "(a)¦\\1", "¦\\k<a>", "¦\\pL", "¦\\P{L}", "a*¦+", "a?¦+", "a{2}¦+",
        "[¦[:alpha:]]", "¦\\Qa\\E", "¦\\K", "¦\\R", "¦\\G", "a¦{1001}",
        "a¦{5,2000}", "((a{1000}){1000¦})", "¦(?-i)", "¦(?x)", "¦\\_", "[¦\\B]", "¦\\0",
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_expression_is_reported_where_it_breaks(string pattern) =>
        MalformedCase.Reports("CB4137", RuleText.WithRegex(pattern));

    [Theory]
    [MemberData(nameof(Unsupported))]
    public void An_expression_outside_the_subset_is_reported(string pattern) =>
        MalformedCase.Reports("CB4138", RuleText.WithRegex(pattern));
}
