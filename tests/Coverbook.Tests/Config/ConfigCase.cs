using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Config;

/// <summary>A configuration and what is found wrong with it.</summary>
internal sealed class ConfigCase
{
    private readonly DiagnosticBag bag = new();

    private ConfigCase(string text)
    {
        Text = text;
        Config = ConfigLoader.Load(new MemoryFiles().With("site.config.json", text), bag);
    }

    public string Text { get; }

    public SiteConfig? Config { get; }

    public IEnumerable<Diagnostic> Found => bag.ToSorted();

    /// <summary>What was found: code, message and cure.</summary>
    public IEnumerable<string> Complaints => Found.Select(diagnostic => $"{diagnostic.Code} {diagnostic.Message} {diagnostic.Cure}");

    /// <summary>Where it was found.</summary>
    public IEnumerable<TextPosition> Places => Found.Select(diagnostic => diagnostic.Span!.Value.Start);

    /// <summary>A whole configuration.</summary>
    public static ConfigCase Of(string text) => new(text);

    /// <summary>The kit's configuration with further keys.</summary>
    public static ConfigCase With(string more) => new(SiteKit.Config(more));

    /// <summary>The kit's configuration with one piece changed.</summary>
    public static ConfigCase Changed(string old, string changed)
    {
        Assert.Contains(old, SiteKit.Config(), StringComparison.Ordinal);
        return new ConfigCase(SiteKit.Config().Replace(old, changed, StringComparison.Ordinal));
    }
}
