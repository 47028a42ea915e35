using System.Collections.Immutable;
using System.Text;
using Coverbook.Attack.LogSources;

namespace Coverbook.Tests.Attack.LogSources;

public sealed class BrokenLogSourceFileTests
{
    private const string Sound = "logSources: [{ id: a-b, name: A, group: G, names: [x]";

    [Fact]
    public void A_sound_file_is_read() => Assert.Equal("A", Assert.Single(Read(Sound + " }]")).LogSource.Name);

    [Theory]
    [InlineData("[]", "is no map")]
    [InlineData("logSources: [", "YAML")]
    [InlineData("logSource: []", "logSource")]
    [InlineData("logSources: [{ id: A B, name: A, group: G, names: [x] }]", "'A B'")]
    [InlineData("logSources: [{ id: a, names: [x], name: A }]", "'group'")]
    [InlineData("logSources: [{ id: a, name: A, group: G }]", "'names'")]
    [InlineData(Sound + ", colour: red }]", "'colour'")]
    [InlineData(Sound + ", source: here }]", "'here'")]
    [InlineData(Sound + ", sigma: [{ product: windows }] }]", "'service'")]
    [InlineData(Sound + ", events: { '1': [{ category: a, colour: b }] } }]", "'colour'")]
    public void A_fault_of_ours_is_thrown(string text, string told) =>
        Assert.Contains(told, Assert.Throws<InvalidOperationException>(() => Read(text)).Message, StringComparison.Ordinal);

    private static ImmutableArray<LogSourceEntry> Read(string text) => LogSourceFile.Read(Encoding.UTF8.GetBytes(text));
}
