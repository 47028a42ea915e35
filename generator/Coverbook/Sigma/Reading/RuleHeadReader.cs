using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Sigma.Documents;
using Coverbook.Sigma.Logic;
using Coverbook.Terms;

namespace Coverbook.Sigma.Reading;

/// <summary>Reads the keys of a rule's head that have rules of their own (Sigma specification, "Rule").</summary>
internal sealed class RuleHeadReader(Fields fields, DiagnosticBag bag)
{
    [Limit("Sigma rules", "characters of a description", "warning CB4104")]
    private const int LongestDescription = 65_535;

    private const string DateFormat = "yyyy-MM-dd";
    private const string OldDateFormat = "yyyy/MM/dd";

    private static readonly string[] RelatedKeys = ["id", "type"];

    private static readonly string[] Parts = ["category", "product", "service"];

    private static readonly FrozenDictionary<string, RuleRelation> Relations = Enum.GetValues<RuleRelation>()
        .ToFrozenDictionary(relation => relation.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The title, which must be there.</summary>
    public string? ReadTitle() => Bounded("title", fields.RequiredText("title"), SigmaRule.LongestTitle);

    /// <summary>The name.</summary>
    public string? ReadName() => Bounded("name", fields.Text("name"), SigmaRule.LongestTitle);

    /// <summary>The description.</summary>
    public string? ReadDescription() => Bounded("description", fields.Text("description"), LongestDescription);

    /// <summary>The naming scheme of the fields, where one is stated.</summary>
    public string? ReadTaxonomy() => Bounded("taxonomy", fields.Text("taxonomy"), SigmaRule.LongestTitle);

    /// <summary>Checks what a filter has in its head and nobody shows.</summary>
    public void CheckOthers()
    {
        ReadId();
        ReadName();
        ReadTaxonomy();
        ReadDescription();
        ReadDate("date");
        ReadDate("modified");
        ReadRelated();
        fields.Text("author");
    }

    /// <summary>The id, as written, also where it is no UUID.</summary>
    public string? ReadId() => CheckUuid(fields.Scalar("id"));

    /// <summary>A date with dashes; slashes, which version 2 of the specification dropped, are read as well.</summary>
    public DateOnly? ReadDate(string key)
    {
        var text = fields.Text(key);
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        if (DateOnly.TryParseExact(text, OldDateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            bag.Add(RuleFormDiagnostics.OldDate(fields.SpanOf(key), text, date));
            return date;
        }

        bag.Add(RuleDiagnostics.NotADate(fields.SpanOf(key), key, text));
        return null;
    }

    /// <summary>Related rules; an entry without id or type is reported and left out.</summary>
    public ImmutableArray<RelatedRule> ReadRelated()
    {
        var related = ImmutableArray.CreateBuilder<RelatedRule>();
        foreach (var map in fields.Maps("related"))
        {
            var entry = fields.Inside(new KeySpelling(bag).Mend(map, RelatedKeys, RelatedKeys), "This related rule");
            entry.RequireKey("id");
            entry.RequireKey("type");
            if (CheckUuid(entry.Scalar("id")) is { } id && entry.Word("type", Relations) is { } relation)
            {
                related.Add(new RelatedRule(id, relation));
            }
        }

        return related.DrainToImmutable();
    }

    /// <summary>The log source, which must be there and name something; keys beyond the four are allowed and not read.</summary>
    public LogSource? ReadLogSource()
    {
        fields.RequireKey("logsource");
        if (fields.MapOf("logsource") is not { } map)
        {
            return null;
        }

        var inside = fields.Inside(map, "'logsource'");
        var logSource = new LogSource(ReadPart(inside, Parts[0]), ReadPart(inside, Parts[1]), ReadPart(inside, Parts[2]));
        CheckDefinition(inside);
        if (logSource.Platform is null && !Parts.Any(part => map.Find(part)?.Value is MapNode or ListNode))
        {
            bag.Add(RuleDiagnostics.LogSourceEmpty(map.Span));
        }

        return logSource;
    }

    /// <summary>What the log must hold to be of use is written for people: only that it is a text matters.</summary>
    private static void CheckDefinition(Fields logSource) => _ = logSource.Text("definition");

    private string? ReadPart(Fields logSource, string key)
    {
        var part = logSource.Scalar(key);
        if (part is not null && !IsLogSourceWord(part.Text))
        {
            bag.Add(RuleDiagnostics.LogSourceSpelling(part.Span, key, part.Text));
        }

        return part?.Text;
    }

    private static bool IsLogSourceWord(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character is not ('_' or '.' or '-'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private string? CheckUuid(ScalarNode? written)
    {
        if (written is not null && !Guid.TryParseExact(written.Text, "D", out _))
        {
            bag.Add(RuleDiagnostics.NotAUuid(written.Span, written.Text));
        }

        return written?.Text;
    }

    private string? Bounded(string key, string? text, int limit)
    {
        // The limit counts characters, of which some are two units of UTF-16.
        if (text?.Length > limit && text.EnumerateRunes().Count() > limit)
        {
            bag.Add(RuleDiagnostics.TooLong(fields.SpanOf(key), key, limit));
        }

        return text;
    }
}
