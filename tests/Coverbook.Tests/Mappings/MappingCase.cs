using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Mappings;
using Coverbook.Mappings.Loading;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Mappings;

/// <summary>Mapping files, what they say when they are loaded, and what is wrong with them.</summary>
internal sealed class MappingCase
{
    private readonly MemoryFiles files = new();
    private readonly DiagnosticBag bag = new();

    public IReadOnlyList<MappingSource> Sources { get; private set; } = [];

    /// <summary>What was found, sorted by place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => bag.ToSorted();

    /// <summary>What was found: place, severity, code, message and cure.</summary>
    public IEnumerable<string> Complaints => Diagnostics.Select(diagnostic => $"{diagnostic} {diagnostic.Cure}");

    /// <summary>Loads <c>mappings/a.yaml</c> with this text.</summary>
    public static MappingCase Of(string text) => new MappingCase().With("mappings/a.yaml", text).Load("mappings/*.yaml");

    /// <summary>Loads one file with these lines below <c>findings:</c>.</summary>
    public static MappingCase Findings(string findings) => Of("source: S\nprovider: aws\nfindings:\n" + findings);

    public IReadOnlyList<Capability> Capabilities { get; private set; } = [];

    public MappingCase With(string path, string text)
    {
        files.With(path, text);
        return this;
    }

    public MappingCase With(string path, byte[] bytes)
    {
        files.With(path, bytes);
        return this;
    }

    public MappingCase Load(params string[] patterns)
    {
        var entries = patterns.Select((pattern, index) =>
            new MappingOptions { Path = pattern, Span = SourceSpan.At(new FilePath("site.config.json"), index + 1, 1) });
        return LoadEntries([.. entries]);
    }

    /// <summary>Loads what entries of the configuration name.</summary>
    public MappingCase LoadEntries(params MappingOptions[] entries)
    {
        var parallel = new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken };
        var read = MappingLoader.Load([.. entries.Select(PlainSources.Of)], files, bag, parallel);
        (Sources, Capabilities) = (read.Sources, read.Capabilities);
        return this;
    }

    /// <summary>The only finding, of a file that must be without fault.</summary>
    public Finding Finding()
    {
        Assert.Empty(Complaints);
        return Assert.Single(Assert.Single(Sources).Findings);
    }
}
