using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Build;

/// <summary>
/// A site with an input of every kind, and edits of one random thing in one of them: another word of the same kind, a line that goes, comes
/// twice or moves, a file that goes or comes back.
/// </summary>
internal sealed partial class InputEdits(TempFolder site, int seed)
{
    private static readonly ImmutableArray<ImmutableArray<string>> Kinds =
    [
        ["\"target_ref\": \"attack-pattern--T1059\"", "\"target_ref\": \"attack-pattern--T1078\""],
        ["T1059", "T1059.001", "T1078", "T1064", "T1100", "T1999"],
        ["attack.t1059", "attack.t1078", "attack.execution", "attack.t1064"],
        ["0.1", "0.45", "0.80", "0.95"],
        ["aws", "edr"],
        ["Interpreter", "Accounts", "Shell", "Guard", "Agent", "Über uns"],
        ["2026-01-01", "2026-04-24", "2026-11-28"],
        ["high", "medium", "low"],
        ["experimental", "stable", "test"],
        ["IaaS", "Windows"],
        ["public", "internal", "count", "metadata"],
        ["page.title", "page.description", "site.product"],
        ["/techniques/T1059/", "/techniques/T1064/", "other.md", "about.md"],
    ];

    private readonly Random random = new(seed);
    private readonly Dictionary<string, string> whole = Inputs.ToDictionary(StringComparer.Ordinal);

    /// <summary>The inputs as they are at first.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Inputs { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["site.config.json"] = """
            {
              "site": { "title": "Edited", "baseUrl": "https://example.org/base/", "audience": "public" },
              "product": { "name": "DCV" },
              "providers": [ { "id": "aws", "name": "Guard", "kind": "cloud" }, { "id": "edr", "name": "Agent" } ],
              "attack": [ { "domain": "enterprise-attack", "path": "attack.json" } ],
              "aliases": "aliases.yaml",
              "mappings": [ { "path": "mappings/*.*" } ],
              "ruleLibrary": { "name": "CloudSigma" },
              "rules": [ { "path": "rules/*.yml", "origin": "own" } ],
              "coverage": { "high": 0.80, "medium": 0.45, "platforms": ["IaaS"] },
              "diagnostics": { "CB5013": "warning" }
            }
            """,
        ["attack.json"] = new StixKit()
            .Tactic("TA0002", "Execution", "execution")
            .Tactic("TA0003", "Persistence", "persistence")
            .Technique(
                "T1059",
                "Interpreter",
                change: technique => technique["description"] = "See [more](https://attack.mitre.org/techniques/T1078) and [old](https://attack.mitre.org/techniques/T1064).")
            .Technique("T1059.001", "Shell")
            .Technique("T1078", "Accounts", "persistence")
            .Revoked("T1064", "T1059")
            .ToJson(),
        ["aliases.yaml"] = "techniques:\n  T1999: [T1059]\n  T1998: [T1078]\n",
        ["mappings/a.yaml"] = "source: Guard\nprovider: aws\nupdated: 2026-04-24\nfindings:\n  - id: F1\n    title: Shell\n    techniques: { T1059: 0.80, T1059.001: 0.95 }\n  - id: F2\n    visibility: count\n    techniques: [T1078, T1064]\n",
        ["mappings/b.json"] = """{ "source": "Agent", "provider": "edr", "findings": [ { "id": "f1", "techniques": { "T1059": 0.1 } }, { "id": "f2", "techniques": ["T1999"] } ] }""",
        ["mappings/c.csv"] =
            "provider,source,finding,technique,confidence\naws,Sheet,f1,T1059,0.80\naws,Sheet,f2,T1078,\naws,Other,f1,T1059,0.45\n",
        ["rules/a.yml"] = SiteKit.Rule("Interpreter", "aws", "T1059"),
        ["rules/b.yml"] = SiteKit.Rule("Accounts", "linux", "T1078", "T1064"),
        ["rules/c.yml"] = SiteKit.Rule("Shell", "windows", "T1999"),
        ["content/pages/about.md"] =
            "---\ntitle: Interpreter\n---\nSee [it](/techniques/T1059/), [the other](other.md) and [a rule](/rules/a.html).\n",
        ["content/pages/other.md"] = "---\ntitle: Über uns\n---\nBack to [the first](about.md).\n",
        ["content/notes/T1059.md"] = "A note, see [T1078](../techniques/T1078/).\n",
        ["content/notes/T1078.md"] = "---\naccepted:\n  reason: Nobody logs in.\n  owner: Guard\n  review: 2026-11-28\n---\nMore.\n",
        ["content/history/2026-01-01.json"] =
            Snapshot("2026-01-01", "Shell", "0.45", "experimental") + "\n",
        ["content/history/2026-01-02.json"] =
            Snapshot("2026-04-24", "Interpreter", "0.80", "stable") + "\n",
        ["templates/pages/not-found.html"] = "<p class=\"own\">{{ page.title }}</p>\n",
        ["templates/assets/site.css"] = "p { color: red; }\n",
    };

    private static string Snapshot(string date, string name, string average, string key) => $$"""
        { "format": 1, "date": "{{date}}",
          "totals": { "techniques": 2, "subTechniques": 1, "coveredTechniques": 1, "coveredSubTechniques": 1, "findings": 2, "rules": 1 },
          "attack": [ { "domain": "enterprise-attack", "version": "17.1" } ],
          "sources": [ { "key": "aws/guard", "name": "Guard", "provider": "aws", "updated": "2026-01-01", "entries": 2, "findings": ["F1"] } ],
          "techniques": [ { "id": "T1059", "name": "{{name}}", "status": "covered", "rows": [ { "source": "aws/guard", "findings": 1, "average": "{{average}}" } ] } ],
          "rules": [ { "key": "{{key}}", "title": "Accounts", "techniques": ["T1078"] } ] }
        """;

    /// <summary>Writes the site as it is at first.</summary>
    public void Begin()
    {
        foreach (var (path, text) in whole)
        {
            site.With(path, text);
        }
    }

    /// <summary>Edits one thing; returns how to take it back.</summary>
    public (string What, Action Undo) Next()
    {
        // A bundle holds more things than one rule.
        var path = random.Next(5) == 0 ? "attack.json" : whole.Keys.Order(StringComparer.Ordinal).ElementAt(random.Next(whole.Count));
        var before = File.Exists(site.At(path)) ? site.Text(path) : null;
        var after = before is null ? whole[path] : random.Next(25) == 0 ? null : random.Next(3) == 0 ? Line(before) : Word(before);
        Write(path, after);
        return ($"{path}:\n{after}", () => Write(path, before));
    }

    private void Write(string path, string? text)
    {
        if (text is null)
        {
            File.Delete(site.At(path));
        }
        else
        {
            site.With(path, text);
        }
    }

    private string Word(string text)
    {
        var words = Known().Matches(text);
        if (words.Count == 0)
        {
            return Line(text);
        }

        var kinds = words.GroupBy(word => Kinds.First(kind => kind.Contains(word.Value))).ToArray();
        var kind = kinds[random.Next(kinds.Length)];
        var word = kind.ElementAt(random.Next(kind.Count()));
        var others = kind.Key.Remove(word.Value);
        return string.Concat(text.AsSpan(0, word.Index), others[random.Next(others.Length)], text.AsSpan(word.Index + word.Length));
    }

    private string Line(string text)
    {
        var lines = text.Split('\n').ToList();
        var at = random.Next(lines.Count);
        switch (random.Next(3))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, lines[at]);
                break;
            default:
                var other = random.Next(lines.Count);
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"""target_ref"": ""attack-pattern--T\d{4}""|attack\.(t\d{4}|execution)|/techniques/T\d{4}/|(other|about)\.md|(page|site)\.\w+|\bT\d{4}(\.\d{3})?\b|\b0\.(1|45|80|95)\b|\b(aws|edr|high|medium|low|experimental|stable|test|IaaS|Windows|public|internal|count|metadata|Interpreter|Accounts|Shell|Guard|Agent)\b|Über uns|\b2026-\d\d-\d\d\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyWord();

    private static KnownWords Known() => new(AnyWord(), [.. Kinds.SelectMany(kind => kind)]);

    private sealed record KnownWords(Regex Any, ImmutableHashSet<string> Words)
    {
        public List<Match> Matches(string text) => [.. Any.Matches(text).Where(match => Words.Contains(match.Value))];
    }
}
