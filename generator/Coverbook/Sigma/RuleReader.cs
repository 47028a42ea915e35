using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Sigma;

/// <summary>Reads what pages show of one rule file.</summary>
internal sealed class RuleReader(FilePath path, RuleLibrary library, DiagnosticBag bag)
{
    private static readonly FrozenDictionary<string, RuleStatus> Statuses = Enum.GetValues<RuleStatus>()
        .Where(status => status != RuleStatus.Unstated)
        .ToFrozenDictionary(status => status.ToString().ToLowerInvariant());

    private static readonly FrozenDictionary<string, RuleLevel> Levels = Enum.GetValues<RuleLevel>()
        .Where(level => level != RuleLevel.Unstated)
        .ToFrozenDictionary(level => level.ToString().ToLowerInvariant());

    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyy/MM/dd"];

    /// <summary>The rule, or <c>null</c> with diagnostics when the file holds none that could be shown.</summary>
    public SigmaRule? Read(byte[] bytes)
    {
        var found = bag.Count;
        var yaml = YamlTree.Read(path, bytes, InputKind.Rule, bag);
        switch (yaml.Documents.FirstOrDefault())
        {
            case MapNode map:
                return Read(new Fields(map, InputKind.Rule, bag, "This rule"), bytes, yaml.Tokens);
            case null when bag.Count > found:
                return null;
            case null:
                bag.Add(RuleDiagnostics.Empty(SourceSpan.Whole(path)));
                return null;
            case var other:
                bag.Add(InputDiagnostics.WrongType(InputKind.Rule, other.Span, path.Name, "a map", other.Shape));
                return null;
        }
    }

    private SigmaRule? Read(Fields fields, byte[] bytes, ImmutableArray<SyntaxToken> tokens)
    {
        var title = fields.RequiredText("title");
        fields.RequireKey("detection");
        fields.RequireKey("logsource");
        var logSource = fields.MapOf("logsource");
        return title is null || logSource is null ? null : new SigmaRule
        {
            Title = title,
            Id = fields.Text("id"),
            Status = fields.Word("status", Statuses) ?? RuleStatus.Unstated,
            Level = fields.Word("level", Levels) ?? RuleLevel.Unstated,
            LogSource = ReadLogSource(fields.Inside(logSource, "'logsource'")),
            Description = fields.Text("description"),
            Author = fields.Text("author"),
            License = fields.Text("license"),
            Date = ReadDate(fields, "date"),
            Modified = ReadDate(fields, "modified"),
            Tags = [.. fields.Scalars("tags").Select(tag => new RuleTag(tag.Text, tag.Span))],
            References = [.. fields.Scalars("references").Select(reference => reference.Text)],
            FalsePositives = [.. fields.Scalars("falsepositives").Select(text => text.Text)],
            Library = library,
            File = path,
            Source = bytes,
            Tokens = tokens,
        };
    }

    private static LogSource ReadLogSource(Fields fields) =>
        new(fields.Text("category"), fields.Text("product"), fields.Text("service"), fields.Text("definition"));

    private DateOnly? ReadDate(Fields fields, string key)
    {
        var text = fields.Text(key);
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        bag.Add(RuleDiagnostics.NotADate(fields.SpanOf(key), key, text));
        return null;
    }
}
