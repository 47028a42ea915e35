using System.Collections.Immutable;
using Coverbook.Build;
using Coverbook.Diagnostics;
using Coverbook.Inspecting;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Inspecting;

/// <summary>A fault in a built page is told where it was written: in the input or the template that the page was made from.</summary>
public sealed class InputPlacesTests : IDisposable
{
    private const string Rule = "rules/door_opened_at_night.yml";
    private const string Mapping = "mappings/hall_sensors.yaml";
    private const string Template = "templates/pages/rule.html";

    private static readonly string Base = Repository.At("tests", "cases", "diagnostics", "base");

    private readonly TempFolder site = TempFolder.InMemory();

    public InputPlacesTests()
    {
        foreach (var file in Directory.EnumerateFiles(Base, "*", SearchOption.AllDirectories))
        {
            site.With(Path.GetRelativePath(Base, file), File.ReadAllText(file));
        }
    }

    [Fact]
    public void A_link_of_a_rule_stands_in_the_rule()
    {
        Edit(Rule, "author:", "references:\n    - http://example.org/doors\nauthor:");
        Assert.Equal($"{Rule}(6,7): info CB8106", Found("CB8106"));
    }

    [Fact]
    public void A_link_of_a_finding_stands_in_its_mapping()
    {
        Edit(Mapping, "    techniques", "    url: http://example.org/ajar\n    techniques");
        Assert.Equal($"{Mapping}(7,10): info CB8106", Found("CB8106"));
    }

    [Fact]
    public void A_link_of_a_description_stands_in_the_object_of_the_bundle()
    {
        const string link = "See [doors](http://example.org/d?a=\\\"b\\\").";
        Edit("attack.json", "gives way.", $"gives way. {link}");
        Edit("attack.json", "looks at.", $"looks at. {link}");
        ImmutableArray<string> expected = ["attack.json(22,", "attack.json(30,"];
        Assert.Equal(expected, All("CB8106").Select(found => found[..15]).Distinct());
    }

    [Fact]
    public void A_heading_of_a_note_stands_in_the_note()
    {
        site.With("content/notes/T9001.md", "Doors.\n\n#### Deeper\n");
        Assert.Equal("content/notes/T9001.md(3,6): warning CB8144", Found("CB8144"));
    }

    [Fact]
    public void Two_titles_stand_in_the_second_of_the_two_inputs()
    {
        site.With(
            "rules/other.yml",
            site.Text(Rule).Replace(
                "4c8f1a6e", "4c8f1a6f", StringComparison.Ordinal).Replace("opened\n", "shut\n", StringComparison.Ordinal));
        Assert.Equal("rules/other.yml(1,1): warning CB8123", Found("CB8123"));
    }

    [Fact]
    public void What_a_template_does_to_many_pages_is_told_once()
    {
        site.With(
            "rules/other.yml",
            site.Text(Rule).Replace("4c8f1a6e", "4c8f1a6f", StringComparison.Ordinal).Replace("Night", "Noon", StringComparison.Ordinal));
        site.With(
            Template, File.ReadAllText(Repository.At(Template)).Replace("</h1>", "</h1>\n<img src=\"dot.png\">", StringComparison.Ordinal));
        var line = File.ReadLines(site.At(Template)).TakeWhile(text => !text.StartsWith("<img", StringComparison.Ordinal)).Count() + 1;
        Assert.Equal($"{Template}({line},1): error CB8101", Found("CB8101"));
        Assert.Matches(
            @"Seen on public/rules/.*\.html\(\d+,\d+\) and one more page\.$", Check().First(found => found.Code == "CB8101").Message);
    }

    [Fact]
    public void An_asset_of_the_site_stands_in_its_theme()
    {
        site.With("templates/assets/site.css", "p { color: red; }\n@import \"https://example.org/x.css\";\n");
        Assert.Equal("templates/assets/site.css(2,", Found("CB8180")[..28]);
    }

    [Fact]
    public void Without_what_the_build_left_faults_stand_in_the_pages()
    {
        Edit(Rule, "author:", "references:\n    - http://example.org/doors\nauthor:");
        Build();
        var origins = Assert.Single(Directory.GetFiles(site.At(".coverbook"), "*.origins"));
        var bytes = File.ReadAllBytes(origins);
        bytes[^40] ^= 1;
        File.WriteAllBytes(origins, bytes);
        Assert.StartsWith("public/rules/", Found("CB8106", isBuilt: true), StringComparison.Ordinal);
        File.Delete(origins);
        Assert.StartsWith("public/rules/", Found("CB8106", isBuilt: true), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_inputs_say_no_more_stays_in_the_page()
    {
        Edit(Rule, "author:", "references:\n    - http://example.org/doors\nauthor:");
        Build();
        Edit(Rule, "http://example.org/doors", "https://example.org/doors");
        Assert.StartsWith("public/rules/", Found("CB8106", isBuilt: true), StringComparison.Ordinal);
        File.Delete(site.At(Rule));
        Assert.StartsWith("public/rules/", Found("CB8106", isBuilt: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_builds_leave_the_same_bytes()
    {
        Build();
        var origins = Assert.Single(Directory.GetFiles(site.At(".coverbook"), "*.origins"));
        var before = File.ReadAllBytes(origins);
        Directory.Delete(site.At(".coverbook"), recursive: true);
        Directory.Delete(site.At("public"), recursive: true);
        Build();
        Assert.Equal(before, File.ReadAllBytes(origins));
    }

    public void Dispose() => site.Dispose();

    private void Edit(string file, string text, string replacement)
    {
        Assert.Contains(text, site.Text(file), StringComparison.Ordinal);
        site.With(file, site.Text(file).Replace(text, replacement, StringComparison.Ordinal));
    }

    private void Build()
    {
        var report = new SiteBuilder(new BuildOptions { SiteFolder = site.Root }, TestContext.Current.CancellationToken).Build();
        Assert.Equal(BuildOutcome.Built, report.Outcome);
    }

    /// <summary>Where the only fault of a code stands.</summary>
    private string Found(string code, bool isBuilt = false) => Assert.Single(All(code, isBuilt).Distinct(StringComparer.Ordinal));

    private string[] All(string code, bool isBuilt = false) =>
        [.. Check(isBuilt)
            .Where(found => found.Code == code)
            .Select(found => found.ToString().Split(": ") is [var place, var word, ..] ? $"{place}: {word}" : "")];

    private ImmutableArray<Diagnostic> Check(bool isBuilt = false)
    {
        if (!isBuilt)
        {
            Build();
        }

        var bag = new DiagnosticBag();
        var check = BuiltSiteCheck.CheckAsync(new BuiltSiteOptions(site.Root), bag, TestContext.Current.CancellationToken);
        Assert.True(check.IsCompleted, "Who asks no other site waits for nobody.");
        return check.GetAwaiter().GetResult()!.Diagnostics;
    }
}
