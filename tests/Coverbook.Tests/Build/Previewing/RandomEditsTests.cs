using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Build.Previewing;

/// <summary>Any sequence of edits, some of them broken, leaves what a clean build of the same inputs would write.</summary>
public sealed class RandomEditsTests
{
    private const int Seed = 20260424;
    private const int Edits = 1000;
    private const int BetweenComparisons = 20;

    private readonly PreviewKit kit = new();
    private readonly Random random = new(Seed);

    [Fact]
    public void After_a_thousand_edits_what_is_shown_equals_a_clean_build()
    {
        kit.Start();
        var (good, broken) = (0, 0);
        for (var number = 1; number <= Edits; number++)
        {
            var state = Edit(number);
            _ = state.Problems.IsEmpty ? good++ : broken++;
            if (state.Problems.IsEmpty && number % BetweenComparisons == 0)
            {
                AssertEqualsClean();
            }
        }

        Mend();
        AssertEqualsClean();
        Assert.True(good > 300 && broken > 50, $"{good} good and {broken} broken edits");
    }

    private Coverbook.Build.Previewing.PreviewState Edit(int number) => random.Next(10) switch
    {
        0 => kit.Save("rules/a.yml", "title: [broken"),
        1 =>
            kit.Save(
                "mappings/guardduty.yaml",
                SiteKit.Mapping("GuardDuty", $"  - {{ id: F1, title: Title {number}, techniques: {{ T1059: 0.{random.Next(10, 99)} }} }}")),
        2 => kit.Save("content/notes/T1059.md", $"Note {number}, see [about](/about/).\n"),
        3 => kit.Save("content/pages/about.md", $"---\ntitle: About {number}\n---\nText {number}.\n"),
        4 => kit.Save($"rules/extra{random.Next(5)}.yml", SiteKit.Rule($"Extra {number}", "linux", "T1059")),
        5 => kit.Delete($"rules/extra{random.Next(5)}.yml"),
        6 =>
            kit.Save(
                "site.config.json",
                SiteKit.Config($"\"references\": [ {{ \"title\": \"Reference {number}\", \"url\": \"https://example.org/{number}\" }} ]")),
        7 => kit.Save("templates/pages/not-found.html", $"<p>{number} {{{{ page.title }}}}</p>"),
        8 => kit.Delete("templates/pages/not-found.html"),
        _ => kit.Save("rules/a.yml", SiteKit.Rule($"Rule {number}", "aws", "T1059")),
    };

    private void Mend() => Assert.Empty(kit.Save("rules/a.yml", SiteKit.Rule("Mended", "aws", "T1059")).Problems);

    private void AssertEqualsClean()
    {
        var clean = WholeSite.Of(kit.Kit);
        var shown = kit.Shown();
        Assert.Equal(
            clean.Keys, shown.Keys.Where(file => !file.StartsWith("assets/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(clean, file => Assert.Equal(file.Value, shown[file.Key]));
    }
}
