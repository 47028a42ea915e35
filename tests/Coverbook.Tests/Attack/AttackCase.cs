using System.Text;
using Coverbook.Attack;
using Coverbook.Attack.Reading;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Attack;

/// <summary>Bundles, what they say when they are loaded, and what is wrong with them.</summary>
internal sealed class AttackCase
{
    private readonly List<AttackOptions> entries = [];
    private readonly MemoryFiles files = new();
    private readonly DiagnosticBag bag = new();

    /// <summary>What was found: place, code and message.</summary>
    public IEnumerable<string> Complaints => bag.ToSorted().Select(diagnostic => diagnostic.ToString());

    public static AttackCase Of(StixKit bundle) => new AttackCase().With(bundle.ToJson());

    public static AttackCase Of(string json) => new AttackCase().With(json);

    /// <summary>Adds a bundle; the first is <c>bundle1.json</c>, named in line 1 of the configuration.</summary>
    public AttackCase With(string json, AttackDomain domain = AttackDomain.Enterprise, string? version = null) =>
        With(Encoding.UTF8.GetBytes(json), domain, version);

    public AttackCase With(byte[] json, AttackDomain domain = AttackDomain.Enterprise, string? version = null)
    {
        var number = entries.Count + 1;
        files.With($"bundle{number}.json", json);
        entries.Add(new AttackOptions
        {
            Domain = domain,
            Path = $"bundle{number}.json",
            Version = version,
            Span = Entry(number),
            FileSpan = Entry(number),
            DomainSpan = Entry(number),
            VersionSpan = Entry(number),
        });
        return this;
    }

    public AttackCase WithMissing()
    {
        entries.Add(new AttackOptions { Domain = AttackDomain.Enterprise, Path = "missing.json", FileSpan = Entry(entries.Count + 1) });
        return this;
    }

    public AttackKnowledge Load() =>
        AttackLoader.Load([.. entries.Select(PlainSources.Of)], aliases: null, files, bag, TestContext.Current.CancellationToken);

    /// <summary>Loads the bundles, which must be without fault, and gives one technique.</summary>
    public Technique Technique(string id)
    {
        var knowledge = Load();
        Assert.Empty(Complaints);
        return knowledge.Techniques.Single(technique => technique.Id == TechniqueId.Parse(id));
    }

    private static SourceSpan Entry(int number) => SourceSpan.At(new FilePath("site.config.json"), number, 1);
}
