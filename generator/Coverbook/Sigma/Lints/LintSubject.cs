using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Files;
using Coverbook.Sigma.Detections;

namespace Coverbook.Sigma.Lints;

/// <summary>A rule as lints see it: the model for what it means, the tree for where it stands.</summary>
internal sealed class LintSubject
{
    public LintSubject(SigmaRule rule, MapNode root)
    {
        (Rule, Root) = (rule, root);
        var items = ImmutableArray.CreateBuilder<DetectionItem>();
        foreach (var identifier in rule.Detection?.Identifiers ?? [])
        {
            Collect(identifier.Group, items);
        }

        Items = items.DrainToImmutable();
    }

    /// <summary>The rule.</summary>
    public SigmaRule Rule { get; }

    /// <summary>Its document.</summary>
    public MapNode Root { get; }

    /// <summary>All items of all search identifiers, in the order of the file.</summary>
    public ImmutableArray<DetectionItem> Items { get; }

    /// <summary>The place of a key's value, or of the document.</summary>
    public SourceSpan PlaceOf(string key) => Root.Find(key)?.Value.Span ?? Root.Span;

    /// <summary>The single values of a list, with their places.</summary>
    public IEnumerable<ScalarNode> TextsOf(string key) =>
        Root.Find(key)?.Value is ListNode list ? list.Items.OfType<ScalarNode>() : [];

    private static void Collect(DetectionNode node, ImmutableArray<DetectionItem>.Builder items)
    {
        if (node is DetectionItem item)
        {
            items.Add(item);
            return;
        }

        foreach (var inner in ((DetectionGroup)node).Items)
        {
            Collect(inner, items);
        }
    }
}
