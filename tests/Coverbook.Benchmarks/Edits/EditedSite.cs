using System.Text.RegularExpressions;
using Coverbook.Benchmarks.Build;
using Coverbook.Benchmarks.Build.Hugo;
using Coverbook.Routes;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Benchmarks.Edits;

/// <summary>The edits of the benchmark's site: each gives a text that no page had before.</summary>
internal sealed partial class EditedSite
{
    /// <summary>Milliseconds from a save to the page that it changed (design, section 13).</summary>
    private const int MostAtMedian = 60;

    private const int MostAt95 = 120;

    private const int Seed = 20260424;

    private static readonly TechniqueId Technique = TechniqueId.Parse("T1059");

    private readonly string folder;
    private readonly SiteLinks links;
    private readonly SigmaRule[] rules;
    private readonly string config;
    private readonly string mapping;
    private readonly string template;

    /// <summary>Reads what will be edited.</summary>
    public EditedSite(BenchmarkSite site, CancellationToken cancellation)
    {
        folder = site.Folder;
        links = new SiteLinks(site.Read(cancellation));
        rules = [.. links.Site.Model.Rules.Where(tagged => tagged.Techniques.Length > 0).Select(tagged => tagged.Rule)];
        new Random(Seed).Shuffle(rules);
        config = File.ReadAllText(At("site.config.json"));
        mapping = File.ReadAllText(At("content/mappings/aws/aws-guardduty.yaml"));
        template = File.ReadAllText(Path.Combine(Repository.Folder, "templates", "pages", "technique.html"));
    }

    /// <summary>The rule that an edit changes, with its address.</summary>
    public (SigmaRule Rule, Route Route) RuleOf(int number) => (rules[number % rules.Length], links.RouteOf(rules[number % rules.Length]));

    /// <summary>The edits of our own site, each with what it must take at most (design, section 13).</summary>
    public IEnumerable<EditKind> Kinds(DevServer server) =>
    [
        new("rule", server, MostAtMedian, MostAt95, EditRule),
        new(
            "mapping",
            server,
            MostAtMedian,
            MostAt95,
            number => On(
                Technique, "content/mappings/aws/aws-guardduty.yaml", FindingTitle().Replace(mapping, $"$0 {Mark(number)}", 1), number)),
        new(
            "note",
            server,
            MostAtMedian,
            MostAt95,
            number => On(Technique, $"content/notes/{Technique}.md", $"Our note of {Mark(number)}.\n", number)),
        new(
            "template",
            server,
            MostAtMedian,
            MostAt95,
            number => On(Technique, "templates/pages/technique.html", $"{template}<p>{Mark(number)}</p>\n", number)),
        new(
            "configuration",
            server,
            1000,
            null,
            number => new Edit(
                At("site.config.json"),
                config.Replace("Benchmark", Mark(number), StringComparison.Ordinal),
                Route.Home.Under(links.Site.Address),
                Mark(number))),
    ];

    /// <summary>The same rules' edits of Hugo's site, where their pages are ready Markdown.</summary>
    public EditKind RuleIn(HugoSite hugo, DevServer server) => new("rule, Hugo", server, null, null, number =>
    {
        var (_, route) = RuleOf(number);
        var file = hugo.FileOf(route);
        return new Edit(
            file, FrontTitle().Replace(File.ReadAllText(file), $"$0{Mark(number)} "), route.Under(links.Site.Address), Mark(number));
    });

    private static string Mark(int number) => $"edit-{number}-";

    private Edit EditRule(int number)
    {
        var (rule, route) = RuleOf(number);
        var file = At(rule.File.Value);
        return new Edit(file, RuleCopies.Retitle(File.ReadAllText(file), Mark(number)), route.Under(links.Site.Address), Mark(number));
    }

    private Edit On(TechniqueId technique, string file, string text, int number) =>
        new(At(file), text, Route.Technique(technique).Under(links.Site.Address), Mark(number));

    private string At(string path) => Path.GetFullPath(Path.Combine(folder, path));

    /// <summary>The title of the source's first finding, which is mapped to the technique.</summary>
    [GeneratedRegex("^    title: .*$", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FindingTitle();

    [GeneratedRegex("^\\{\"title\":\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FrontTitle();
}
