using System.Text;
using Coverbook.Build.Reading;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Migrating;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Migrating;

/// <summary>
/// A site on the disk whose ATT&amp;CK retired some ids: T1101 became T1201, T1102 and T1103 became T1203, T1104.001 became T1204.002,
/// T1105 went through T1106 to T1205; T1107 was withdrawn. T1200 to T1205 are in force.
/// </summary>
internal sealed class MigratedSite : IDisposable
{
    private readonly TempFolder folder = new();

    public MigratedSite(string moreConfig = "")
    {
        With("site.config.json", SiteKit.Config(moreConfig).Replace("mappings/*.yaml", "mappings/*", StringComparison.Ordinal));
        With("attack.json", Bundle().ToJson());
    }

    public string Root => folder.Root;

    public DiagnosticBag Bag { get; private set; } = new();

    public static StixKit Bundle(string version = "18.1") => new StixKit { Version = version }
        .Tactic("TA0002", "Execution", "execution")
        .Tactic("TA0005", "Defense Evasion", "defense-evasion")
        .Technique("T1200", "Zero").Technique("T1201", "One").Technique("T1203", "Three").Technique("T1204", "Four")
        .Technique("T1204.002", "Four, two").Technique("T1205", "Five")
        .Revoked("T1101", "T1201").Revoked("T1102", "T1203").Revoked("T1103", "T1203").Revoked("T1104.001", "T1204.002")
        .Revoked("T1105", "T1106").Revoked("T1106", "T1205")
        .Technique("T1107", "Gone", change: technique => technique["x_mitre_deprecated"] = true);

    public string At(string path) => folder.At(path);

    public MigratedSite With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public MigratedSite With(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.At(path))!);
        File.WriteAllBytes(folder.At(path), bytes);
        return this;
    }

    public string Text(string path) => Encoding.UTF8.GetString(Bytes(path));

    public byte[] Bytes(string path) => File.ReadAllBytes(folder.At(path));

    /// <summary>What would be done.</summary>
    public MigrationPlan Plan(string? to = null, bool includeThirdParty = false)
    {
        Bag = new DiagnosticBag();
        FilePath? bundle = to is null ? null : new FilePath(to);
        return MappingMigration.Plan(Root, new MigrationOptions(bundle, includeThirdParty), Bag, CancellationToken.None)
            ?? throw new InvalidOperationException(string.Join('\n', Bag.ToSorted()));
    }

    /// <summary>Migrates, and says what was done.</summary>
    public MigrationPlan Migrate(string? to = null, bool includeThirdParty = false)
    {
        var plan = Plan(to, includeThirdParty);
        Assert.Null(plan.Write(Root));
        return plan;
    }

    /// <summary>The codes that joining the site finds.</summary>
    public string[] Codes()
    {
        var bag = new DiagnosticBag();
        new SiteReader(new DiskFiles(Root), bag, CancellationToken.None).Read(new ReadOptions());
        return [.. bag.ToSorted().Select(diagnostic => diagnostic.Code).Where(code => code[2] == '5')];
    }

    /// <summary>What was left alone, a line each.</summary>
    public static string[] Left(MigrationPlan plan) => [.. plan.LeftAlone.Select(one => $"{one.Span}: {one.Written} {one.Reason}")];

    public void Dispose() => folder.Dispose();
}
