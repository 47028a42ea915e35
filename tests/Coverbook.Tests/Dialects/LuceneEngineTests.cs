using Coverbook.Tests.Dialects.Engines.Lucene;

namespace Coverbook.Tests.Dialects;

/// <summary>The judge of Lucene's queries, judged by the language's traps.</summary>
public sealed class LuceneEngineTests
{
    /// <summary>A query, an event as <c>field=value</c> in lines, and whether it matches.</summary>
    public static TheoryData<string, string, bool> Queries => new()
    {
        // One token for each value, its case kept.
        { """a:"some text" """, "a=some text", true },
        { """a:"some" """, "a=some text", false },
        { """a:"Some text" """, "a=some text", false },
        { """a:some\ text""", "a=some text", true },
        { """a:"" """, "a=", true },
        { """a:"" """, "b=1", false },
        { """a:"x" """, "a=y\na=x", true },
        { """a:5""", "a=5", true },
        { """a.b\-c:"x" """, "a.b-c=x", true },
        { """odd\ name:"x" """, "odd name=x", true },

        // Wildcards are none inside of quotes.
        { "a:so*e", "a=some", true },
        { "a:*ome", "a=some", true },
        { "a:S*", "a=some", false },
        { "a:so?e", "a=some", true },
        { "a:so?e", "a=soe", false },
        { """a:"so*" """, "a=some", false },
        { """a:so\*""", "a=so*", true },
        { """a:so\*""", "a=some", false },
        { """a:*\\cmd.exe""", @"a=C:\cmd.exe", true },
        { """a:C\:\\*""", @"a=C:\cmd.exe", true },
        { """a:*\"\(x\)*""", "a=say \"(x)!", true },
        { "a:*", "a=", true },

        // Expressions fit the whole value, mind the case, and know no classes by letter.
        { "a:/so.e/", "a=some", true },
        { "a:/om/", "a=some", false },
        { "a:/.*[oO][mM].*/", "a=sOme", true },
        { "a:/SOME/", "a=some", false },
        { """a:/\d/""", "a=5", false },
        { """a:/c\/d\.e/""", "a=c/d.e", true },
        { "a:/[0-9]{2,3}x?/", "a=12x", true },

        // Presence.
        { "_exists_:a", "a=", true },
        { "_exists_:a", "b=1", false },
        { """_exists_:a.b\-c""", "a.b-c=1", true },
        { "*:* AND NOT _exists_:a", "b=1", true },

        // Only NOT finds nothing; so does a bracket with nothing but NOT in it.
        { """NOT a:"x" """, "b=1", false },
        { """b:1 AND NOT a:"x" """, "b=1", true },
        { """b:1 AND (NOT a:"x")""", "b=1", false },
        { """b:1 AND (*:* NOT a:"x")""", "b=1", true },
        { """b:1 OR (NOT a:"x")""", "c=1", false },

        // Operators have no precedence: AND makes both sides needed, and OR with it none.
        { "a:1 OR b:1 AND c:1", "a=1", false },
        { "a:1 OR b:1 AND c:1", "b=1\nc=1", true },
        { "a:1 OR (b:1 AND c:1)", "a=1", true },
        { "a:1 AND b:1 OR c:1", "c=1", false },
        { "a:1 b:1", "b=1", true },
        { "a:1 or b:1", "b=1", true },
        { "a:(1 OR 2)", "a=2", true },

        // Numbers and networks.
        { "a:[5 TO *]", "a=5", true },
        { "a:[5 TO *]", "a=10", true },
        { "a:{5 TO *}", "a=5.0", false },
        { "a:[* TO 5}", "a=4.9", true },
        { "a:[* TO 5}", "a=-4", true },
        { "a:[5 TO *]", "a=many", false },
        { """a:"10.0.0.0/8" """, "a=10.1.2.3", true },
        { """a:"10.0.0.0/8" """, "a=11.1.2.3", false },
        { """a:10.0.0.0\/8""", "a=10.1.2.3", true },
        { """a:"fe80::/10" """, "a=fe80::1", true },

        // Terms without a field search all values.
        { """ "x" """, "a=y\nb=x", true },
        { "*some*", "a=y\nb=so some text", true },
        { "*some*", "some=x", false },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_query_finds_what_Lucene_finds(string query, string each, bool matches) =>
        Assert.Equal([matches], LuceneEngine.Matching([EventOf(each)], query));

    [Fact]
    public void Each_event_is_told_in_order() =>
        Assert.Equal([false, true, false, true], LuceneEngine.Matching([.. "abcb".Select(each => EventOf($"f={each}"))], "f:b"));

    [Fact]
    public void A_long_list_is_no_fault() => Assert.Equal(
        [true],
        LuceneEngine.Matching([EventOf("f=4999")], $"f:({string.Join(" OR ", Enumerable.Range(0, 5000))})"));

    [Theory]
    [InlineData("")]
    [InlineData("a:")]
    [InlineData("a:(x")]
    [InlineData("a:\"x")]
    [InlineData("a:/x")]
    [InlineData("a:/[/")]
    [InlineData("a:x:y")]
    [InlineData("a:[b TO *]")]
    public void What_Lucene_cannot_read_is_refused(string query) =>
        Assert.Throws<FormatException>(() => LuceneEngine.Matching([EventOf("a=x")], query));

    private static Dictionary<string, IReadOnlyList<string>> EventOf(string each) => each.Split('\n')
        .Select(line => line.Split('=', 2))
        .GroupBy(pair => pair[0], pair => pair[1], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group], StringComparer.Ordinal);
}
