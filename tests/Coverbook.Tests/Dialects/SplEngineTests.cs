using Coverbook.Tests.Dialects.Engines.Spl;

namespace Coverbook.Tests.Dialects;

/// <summary>The judge of Splunk queries, judged by the language's traps.</summary>
public sealed class SplEngineTests
{
    /// <summary>A query, an event as <c>field=value</c> in lines, and whether it matches.</summary>
    public static TheoryData<string, string, bool> Searches => new()
    {
        // Whole values, whatever the case; a star is any run.
        { """a="x" """, "a=X", true },
        { """a="x" """, "a=xy", false },
        { """a="x*" """, "a=XyZ", true },
        { """a="x?" """, "a=xy", false },
        { """A="x" """, "a=x", false },
        { """a="x" """, "a=y\na=x", true },
        { """a="" """, "a=", true },
        { """a="" """, "b=1", false },
        { """a="c:\\t\"" """, "a=c:\\t\"", true },
        { """ "cs-method"="GET" """, "cs-method=get", true },
        { """resources{}.ARN="*:key" """, "resources{}.ARN=arn:key", true },

        // Absent fields.
        { "a=*", "a=", true },
        { "a=*", "b=1", false },
        { "NOT a=*", "b=1", true },
        { """NOT a="1" """, "b=1", true },
        { """NOT a="1" """, "a=1\na=2", false },

        // OR binds tighter than AND, NOT tightest.
        { "a=1 b=1 OR c=1", "c=1", false },
        { "a=1 AND b=1 OR c=1", "c=1", false },
        { "a=1 AND b=1 OR c=1", "a=1\nc=1", true },
        { "(a=1 b=1) OR c=1", "c=1", true },
        { "NOT a=1 OR b=1", "a=1\nb=1", true },
        { "NOT (a=1 OR b=1)", "b=1", false },

        // Numbers, lists, networks, phrases.
        { "a=5", "a=5", true },
        { "a=5", "a=5.0", false },
        { "a<5", "a=4.9", true },
        { "a<5", "a=10", false },
        { "a>=5", "a=many", true },
        { """a IN ("x", "y*", 5)""", "a=YES", true },
        { """a IN ("x", "y*", 5)""", "a=5", true },
        { """ "a b" IN ("x")""", "a b=x", true },
        { """a="10.0.0.0/8" """, "a=10.1.2.3", true },
        { """a="10.0.0.0/8" """, "a=11.1.2.3", false },
        { """a="10.0.0.0/8" """, "a=10.0.0.0/8", true },
        { """a="fe80::/10" """, "a=fe80::1", true },
        { """ "two words" """, "a=It says TWO WORDS here", true },
        { """ "two*here" """, "a=It says two words here.", true },
        { """NOT "two" """, "a=three", true },
    };

    /// <summary>Conditions of <c>where</c>.</summary>
    public static TheoryData<string, string, bool> Conditions => new()
    {
        // Text is case-sensitive, and null is neither true nor false.
        { """a="x" """, "a=X", false },
        { """lower(a)=="x" """, "a=X", true },
        { """a!="x" """, "b=1", false },
        { """NOT a="x" """, "b=1", false },
        { """isnull(a) OR NOT a="x" """, "b=1", true },
        { """NOT match(a, "x")""", "b=1", false },
        { """NOT (a="x" AND b="2")""", "b=1", true },
        { """a="x" OR b="1" """, "b=1", true },

        // AND binds tighter than OR, unlike in search.
        { """a="1" OR b="1" AND c="1" """, "a=1", true },
        { """NOT a="1" AND b="1" """, "a=2\nb=1", true },

        // Names.
        { """'a.b'='c-d'""", "a.b=1\nc-d=1", true },
        { """'a.b'="c" """, "a.b=c", true },

        // Expressions search anywhere and mind the case.
        { """match(a, "b+c$")""", "a=abbc", true },
        { """match(a, "b+c$")""", "a=ABBC", false },
        { """match(a, "(?i)^B\\d\\\\")""", "a=b1\\x", true },
        { """match(a, "^x$")""", "a=y\na=x", true },
        { """match(a, "\\d")""", "a=٣", false },
        { """like(a, "x_z%")""", "a=xyz!", true },
        { """like(a, "x_z%")""", "a=XYZ", false },
        { """like(a, "x*z")""", "a=xyz", false },
        { """like(a, "x*z")""", "a=x*z", true },

        // Numbers.
        { "tonumber(a)<5", "a=10", false },
        { "tonumber(a)>5", "a=many", false },
        { "a>5", "a=many", true },
        { "a=5", "a=5.0", true },
        { """a="5" """, "a=5.0", false },

        // The rest.
        { """cidrmatch("10.0.0.0/8", a)""", "a=10.0.0.1", true },
        { """cidrmatch("10.0.0.0/8", a)""", "a=host", false },
        { """coalesce(a, b)="1" """, "b=1", true },
        { """if(isnull(a), true(), false())""", "b=1", true },
        { """isnotnull(mvfilter(match(a, "^x$")))""", "a=y\na=x", true },
        { "mvcount(a)=2", "a=y\na=x", true },
        { "isnull(mvcount(a))", "b=1", true },
        { """strftime(strptime(a, "%Y-%m-%dT%H:%M:%S%Z"), "%H")="23" """, "a=2026-04-24T23:59:00Z", true },
    };

    [Theory]
    [MemberData(nameof(Searches))]
    public void A_search_finds_what_Splunk_finds(string query, string each, bool matches) => AssertMatch(query, each, matches);

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_passes_what_Splunk_passes(string condition, string each, bool matches) =>
        AssertMatch($"index=* | where {condition}", $"index=main\n{each}", matches);

    [Fact]
    public void Every_stage_must_pass()
    {
        AssertMatch("""a=* | where a="x" | where b="y" """, "a=x\nb=y", expected: true);
        AssertMatch("""a=* | where a="x" | where b="y" """, "a=x\nb=z", expected: false);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a=x")]
    [InlineData("a=1 or b=1")]
    [InlineData("a!=1")]
    [InlineData("(a=1")]
    [InlineData("a=1)")]
    [InlineData("a=\"x")]
    [InlineData("a=\"c:\\temp\"")]
    [InlineData("a=1 | regex a=\"x\"")]
    [InlineData("a=1 | where")]
    [InlineData("a=1 | where a.b=1 x")]
    [InlineData("a=1 | where a IN (1)")]
    [InlineData("a=1 | where upper(a)=\"X\"")]
    [InlineData("a=1 | where mvfilter(a=b)")]
    public void What_lies_outside_of_the_subset_is_refused(string query) =>
        Assert.Throws<FormatException>(() => SplEngine.Parse(query));

    private static void AssertMatch(string query, string each, bool expected)
    {
        var fields = each.Split('\n')
            .Select(line => line.Split('=', 2))
            .GroupBy(pair => pair[0], pair => pair[1], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group], StringComparer.Ordinal);
        Assert.Equal(expected, SplEngine.Parse(query).Matches(fields, each));
    }
}
