using System.Collections.Immutable;
using System.ComponentModel;
using Coverbook.Data;
using Coverbook.Files;

namespace Coverbook.Config;

/// <summary>The section <c>threats</c>: whom the site's organisation has to reckon with.</summary>
internal sealed record ThreatOptions
{
    internal const string DefaultName = "Our threats";

    /// <summary>What pages call them.</summary>
    [Description("What pages call these threats.")]
    public string Name { get; init; } = DefaultName;

    /// <summary>Groups, software and campaigns.</summary>
    [Description("The ids of groups, software and campaigns: what they use is what coverage is looked at against.")]
    public required ImmutableArray<NamedThreat> Adversaries { get; init; }

    /// <summary>Reads it.</summary>
    internal static ThreatOptions Read(Fields fields)
    {
        fields.RequireKey("adversaries");
        return new ThreatOptions
        {
            Name = fields.Text("name") ?? DefaultName,
            Adversaries = [.. ConfigShapes.Texts(fields, "adversaries").Select(id => new NamedThreat(id.Text, id.Span))],
        };
    }
}

/// <summary>A threat, and where the configuration names it. In the file it is a text.</summary>
internal sealed record NamedThreat(string Id, SourceSpan Span);
