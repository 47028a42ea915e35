using System.Collections.Frozen;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Sigma.Values;

namespace Coverbook.Sigma.Documents;

/// <summary>
/// The types of the values in a head (JSON schemas of the Sigma specification). What has another type and can be read all the same is
/// read, with a warning; what cannot be read is reported by whoever reads it.
/// </summary>
internal sealed class HeadTypes(DiagnosticBag bag)
{
    private const string Text = "text";
    private const string List = "a list";
    private const int ShortestEntry = 2;
    private const string EntryTwice = "CB4315";

    private static readonly FrozenSet<string> Texts =
        new[]
        {
            "title",
            "id",
            "name",
            "taxonomy",
            "status",
            "description",
            "license",
            "author",
            "date",
            "modified",
            "level",
        }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Those of the texts whose form is checked where they are read, so that a number among them is reported there.</summary>
    private static readonly FrozenSet<string> Formed =
        new[] { "id", "status", "level", "date", "modified" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Lists =
        new[] { "related", "references", "fields", "falsepositives", "tags", "scope" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Lists whose entries must differ; repeated tags and references are looked at by lints of their own.</summary>
    private static readonly FrozenSet<string> Distinct = new[] { "fields", "falsepositives" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> WithWords = new[] { "falsepositives", "scope" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reports values of another type, entries that repeat, and entries that are too short.</summary>
    public void Check(MapNode root)
    {
        foreach (var (key, value) in root.Entries)
        {
            if (Texts.Contains(key.Text) && value is ScalarNode text)
            {
                CheckText(key.Text, text);
            }
            else if (Lists.Contains(key.Text))
            {
                CheckList(key.Text, value);
            }
        }

        if (root.Find(RuleKeys.LogSource)?.Value is MapNode logSource)
        {
            foreach (var part in RuleKeys.LogSourceParts)
            {
                CheckEntry(part, logSource.Find(part)?.Value);
            }
        }
    }

    /// <summary>Reports an entry of a list that is no text.</summary>
    public void CheckEntry(string key, DataNode? entry)
    {
        if (entry is ScalarNode { Kind: not ScalarKind.Text })
        {
            bag.Add(RuleFormDiagnostics.OtherType(entry.Span, key, Text, entry.Shape));
        }
        else if (entry is not null && YamlTags.ForeignOf(entry) is { } tag)
        {
            bag.Add(RuleFormDiagnostics.ExplicitTag(entry.Span, tag));
        }
    }

    /// <summary>Reports entries of a list that repeat.</summary>
    public void CheckDistinct(string key, ListNode list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in list.Items.OfType<ScalarNode>().Where(entry => !seen.Add(entry.Text)))
        {
            if (bag.Wants(EntryTwice, entry.Span))
            {
                bag.Add(RuleFormDiagnostics.EntryTwice(entry.Span, key, entry.Text));
            }
        }
    }

    private void CheckText(string key, ScalarNode text)
    {
        // A title must be there: an empty one is missing.
        if (text.Kind == ScalarKind.Null ? key != "title" : !Formed.Contains(key))
        {
            CheckEntry(key, text);
        }
    }

    private void CheckList(string key, DataNode value)
    {
        switch (value)
        {
            case ScalarNode { Kind: ScalarKind.Null }:
                bag.Add(RuleFormDiagnostics.OtherType(value.Span, key, List, value.Shape));
                break;
            case ScalarNode single when key == "falsepositives":
                bag.Add(RuleFormDiagnostics.OtherType(single.Span, key, List, single.Shape));
                break;
            case ListNode list when key != "related":
                CheckEntries(key, list);
                break;
        }
    }

    private void CheckEntries(string key, ListNode list)
    {
        foreach (var entry in list.Items)
        {
            CheckEntry(key, entry);
            if (WithWords.Contains(key) && entry is ScalarNode { Kind: ScalarKind.Text, Text.Length: < ShortestEntry })
            {
                bag.Add(RuleFormDiagnostics.EntryShort(entry.Span, key, ShortestEntry));
            }
        }

        if (Distinct.Contains(key))
        {
            CheckDistinct(key, list);
        }
    }
}
