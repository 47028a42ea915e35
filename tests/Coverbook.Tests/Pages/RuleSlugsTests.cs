using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Pages;

public sealed class RuleSlugsTests
{
    private const string First = "11111111-aaaa-4bbb-8ccc-000000000001";
    private const string Second = "22222222-aaaa-4bbb-8ccc-000000000002";

    [Fact]
    public void A_rule_has_the_stem_of_its_file() =>
        Assert.Equal(["rules/aws/root_login.yml root_login"], Slugs(("rules/aws/root_login.yml", First)));

    [Fact]
    public void Rules_that_share_a_stem_all_get_their_ids() =>
        Assert.Equal(
            [$"rules/aws/a.yml a-{First}", $"rules/azure/a.yml a-{Second}"],
            Slugs(("rules/aws/a.yml", First), ("rules/azure/a.yml", Second)));

    [Fact]
    public void Stems_that_differ_only_in_what_an_address_cannot_hold_share_it() =>
        Assert.Equal(
            [$"rules/A b.yml a-b-{First}", $"rules/a-b.yml a-b-{Second}"], Slugs(("rules/A b.yml", First), ("rules/a-b.yml", Second)));

    [Fact]
    public void Files_named_in_any_script_keep_their_names() =>
        Assert.Equal(
            ["rules/日本語.yml 日本語", "rules/中文.yml 中文", "rules/re\u0301gle.yml r\u00e9gle"],
            Slugs(("rules/日本語.yml", First), ("rules/中文.yml", Second), ("rules/re\u0301gle.yml", null)));

    [Fact]
    public void The_name_of_the_list_is_reserved() => Assert.Equal([$"rules/index.yml index-{First}"], Slugs(("rules/index.yml", First)));

    [Fact]
    public void Rules_without_ids_of_their_own_get_a_digest_of_their_path()
    {
        var slugs = Slugs(("rules/x/a.yml", null), ("rules/y/a.yml", First), ("rules/z/a.yml", First));
        Assert.All(slugs, slug => Assert.Matches("^rules/./a.yml a-[0-9a-f]{12}$", slug));
        Assert.Equal(3, slugs.Select(slug => slug.Split(' ')[1]).Distinct().Count());
    }

    [Fact]
    public void The_order_of_reading_decides_nothing()
    {
        var rules = Rules(("rules/x/a.yml", First), ("rules/y/a.yml", Second), ("rules/b.yml", null), ("rules/c/b.yml", null));
        Assert.Equal(
            RuleSlugs.Assign(rules).OrderBy(pair => pair.Key.Rule.File),
            RuleSlugs.Assign([.. rules.Reverse()]).OrderBy(pair => pair.Key.Rule.File));
    }

    [Fact]
    public void A_suffixed_slug_never_takes_the_address_of_another_rule()
    {
        var slugs = Slugs(($"rules/a-{First}.yml", null), ("rules/x/a.yml", First), ("rules/y/a.yml", Second));
        Assert.Equal(3, slugs.Select(slug => slug.Split(' ')[1]).Distinct().Count());
    }

    private static string[] Slugs(params (string Path, string? Id)[] files)
    {
        var slugs = RuleSlugs.Assign(Rules(files))
            .ToDictionary(pair => pair.Key.Rule.File.Value, pair => pair.Value.Path["rules/".Length..^".html".Length]);
        return [.. files.Select(file => $"{file.Path} {slugs[file.Path]}")];
    }

    private static ImmutableArray<NamedRule> Rules(params (string Path, string? Id)[] files)
    {
        var kit =
            new SiteKit().With("site.config.json", SiteKit.Config().Replace("rules/*.yml", "rules/**/*.yml", StringComparison.Ordinal));
        foreach (var (path, id) in files)
        {
            kit.With(path, (id is null ? "" : $"id: {id}\n") + SiteKit.RuleWithoutId("R", "aws", "T1059"));
        }

        return [.. kit.Published().NamedRules];
    }
}
