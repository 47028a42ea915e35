using Coverbook.Diagnostics;
using Coverbook.Migrating;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Migrating;

/// <summary>Files that are not rewritten, whoever owns them, and how those are written that are.</summary>
public sealed class FilesOfOthersTests : IDisposable
{
    private static readonly string Mapping = SiteKit.Mapping("One", "- { id: a, techniques: [T1101] }");

    private readonly TempFolder beside = new();
    private readonly MigratedSite site = new();

    [Fact]
    public void Rules_of_third_parties_are_counted_and_rewritten_only_when_asked()
    {
        site.With(
            "site.config.json", SiteKit.Config().Replace("\"own\"", "\"third-party\", \"library\": \"Theirs\"", StringComparison.Ordinal));
        site.With("rules/one.yml", SiteKit.Rule("One", "aws", "T1101")).With("rules/two.yml", SiteKit.Rule("Two", "aws", "T1101", "T1107"));
        var plan = site.Migrate();
        Assert.Equal((0, 0), (plan.Ids, plan.LeftAlone.Length));
        var named = Assert.Single(plan.OfOthers);
        Assert.Equal(("T1101", "T1201", 2, 2), (named.Written, named.Successor, named.Places, named.Files));
        plan = site.Migrate(includeThirdParty: true);
        Assert.Equal((2, 1, 0), (plan.Ids, plan.LeftAlone.Length, plan.OfOthers.Length));
    }

    [Fact]
    public void Mappings_of_capabilities_are_the_work_of_others()
    {
        site.With("mappings/ctid.json", new CtidKit().Score("House", "T1101", "detect", "partial").ToJson());
        Assert.Equal((0, 1), (site.Plan() is var plan ? plan.Ids : 0, plan.OfOthers.Length));
        site.Migrate(includeThirdParty: true);
        Assert.Contains("\"attack_object_id\": \"T1201\"", site.Text("mappings/ctid.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_outside_of_the_site_are_never_rewritten()
    {
        var path = Path.GetRelativePath(site.Root, beside.With("one.yaml", Mapping).At("one.yaml")).Replace('\\', '/');
        site.With("site.config.json", SiteKit.Config().Replace("mappings/*.yaml", path, StringComparison.Ordinal));
        var plan = site.Migrate(includeThirdParty: true);
        Assert.Equal((0, 1), (plan.Ids, plan.OfOthers.Length));
        Assert.Equal(Mapping, beside.Text("one.yaml"));
    }

    [Fact]
    public void Links_and_read_only_files_are_left_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        Directory.CreateDirectory(site.At("mappings"));
        File.CreateSymbolicLink(site.At("mappings/link.yaml"), beside.With("one.yaml", Mapping).At("one.yaml"));
        site.With("mappings/two.yaml", Mapping.Replace("One", "Two", StringComparison.Ordinal));
        File.SetAttributes(site.At("mappings/two.yaml"), FileAttributes.ReadOnly);
        var plan = site.Migrate();
        Assert.Equal(
            [
                "mappings/link.yaml(5,25): T1101 is T1201 now, but the file was left alone: it is a link, or lies behind one.",
                "mappings/two.yaml(5,25): T1101 is T1201 now, but the file was left alone: it is read-only.",
            ],
            MigratedSite.Left(plan));
        Assert.Equal(Mapping, beside.Text("one.yaml"));
    }

    [Fact]
    public void A_site_folder_behind_a_link_is_a_site_folder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        site.With("mappings/one.yaml", Mapping);
        Directory.CreateSymbolicLink(beside.At("site"), site.Root);
        var plan = MappingMigration.Plan(beside.At("site"), new MigrationOptions(), new DiagnosticBag(), CancellationToken.None)!;
        Assert.Null(plan.Write(beside.At("site")));
        Assert.Contains("T1201", site.Text("mappings/one.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Permissions_stay_and_nothing_is_left_beside()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("There are other permissions.");
            return;
        }

        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherWrite;
        site.With("mappings/one.yaml", Mapping);
        File.SetUnixFileMode(site.At("mappings/one.yaml"), mode);
        site.Migrate();
        Assert.Equal(mode, File.GetUnixFileMode(site.At("mappings/one.yaml")));
        Assert.Equal(["one.yaml"], Directory.GetFiles(site.At("mappings")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_that_changed_meanwhile_keeps_all_from_being_written()
    {
        site.With("mappings/one.yaml", Mapping).With("mappings/two.yaml", Mapping.Replace("One", "Two", StringComparison.Ordinal));
        var plan = site.Plan();
        site.With("mappings/two.yaml", "somebody's work");
        var failure = plan.Write(site.Root);
        Assert.Equal(
            ("mappings/two.yaml", "it changed since it was read", 0), (failure!.Path.Value, failure.Reason, failure.Written));
        Assert.Equal((Mapping, "somebody's work"), (site.Text("mappings/one.yaml"), site.Text("mappings/two.yaml")));
        Assert.Equal(["one.yaml", "two.yaml"], Directory.GetFiles(site.At("mappings")).Select(Path.GetFileName).Order());
    }

    public void Dispose()
    {
        site.Dispose();
        beside.Dispose();
    }
}
