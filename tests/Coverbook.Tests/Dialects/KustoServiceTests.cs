using Coverbook.Tests.Dialects.Engines.Kusto;

namespace Coverbook.Tests.Dialects;

/// <summary>Microsoft's parser and binder, asked by the harness.</summary>
public sealed class KustoServiceTests
{
    private const string Schema = "(S:string, L:long, B:bool, T:datetime, D:dynamic)";

    [Fact]
    public async Task It_finds_nothing_in_sound_queries() =>
        Assert.All(await AskAsync(
            """S =~ "ä \"x\"" and not(D['a b'].c contains "x") or L in (1, 2)""",
            """* contains "x" and hourofday(T) == 5 and B == true // a comment""",
            """S matches regex @"(?is)^a.*\\b$" and ipv4_is_in_range(tostring(D.a), "10.0.0.0/8")"""), Assert.Empty);

    [Fact]
    public async Task It_names_what_is_wrong_and_where()
    {
        var answers = await AskAsync("""None == 5""", """L =~ "x" """, """S == "a\d" """, "S", "S == \"x\"");
        Assert.Equal("15: Error KS142: The name 'None' does not refer to any known column, table, variable or function.", answers[0][0]);
        Assert.Contains("KS106", answers[1][0], StringComparison.Ordinal);
        Assert.NotEmpty(answers[2]);
        Assert.Contains("bool", answers[3][0], StringComparison.Ordinal);
        Assert.Empty(answers[4]);
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> AskAsync(params string[] filters) =>
    [
        .. (await KustoService.CheckAsync([.. filters.Select(filter => new KustoQuestion($"Events\n| where {filter}", "Events", Schema))]))
            .Select(answer => (IReadOnlyList<string>)answer),
    ];
}
