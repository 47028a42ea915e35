using System.Collections.Frozen;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Config;

/// <summary>What a download holds, which decides how it is judged before it takes the place of the one before.</summary>
internal enum DownloadKind
{
    /// <summary>A STIX bundle of ATT&amp;CK.</summary>
    Attack,

    /// <summary>A mapping file.</summary>
    Mapping,

    /// <summary>An archive of Sigma rules: zip or tar.gz.</summary>
    Rules,
}

/// <summary>One of <c>sources</c>: a file of somebody else that <c>coverbook refresh</c> downloads.</summary>
internal sealed record DownloadOptions
{
    /// <summary>The words for kinds.</summary>
    internal static readonly FrozenDictionary<string, DownloadKind> Kinds = new Dictionary<string, DownloadKind>
    {
        ["attack"] = DownloadKind.Attack,
        ["mapping"] = DownloadKind.Mapping,
        ["rules"] = DownloadKind.Rules,
    }.ToFrozenDictionary();

    /// <summary>By what entries of <c>attack</c>, <c>mappings</c> and <c>rules</c> name it.</summary>
    [Description("The name by which entries of attack, mappings and rules take it as their source.")]
    public required string Name { get; init; }

    /// <summary>Where it is.</summary>
    [Description("Where it is: https, or http on this machine.")]
    public required WebLink Url { get; init; }

    /// <summary>What it holds.</summary>
    [Description("What it holds: attack (a STIX bundle), mapping (a mapping file) or rules (a zip or tar.gz of Sigma rules).")]
    public DownloadKind Kind { get; init; }

    /// <summary>The place of its address.</summary>
    [JsonIgnore]
    public SourceSpan Span { get; init; }

    /// <summary>Reads it; <c>null</c> when a required key is missing or wrong.</summary>
    internal static DownloadOptions? Read(Fields fields)
    {
        var name = fields.RequiredText("name");
        fields.RequireKey("url");
        var url = fields.Link("url");
        fields.RequireKey("kind");
        var kind = fields.Word("kind", Kinds);
        if (name is null || url is null || kind is null || !IsAllowed(name, url, fields))
        {
            return null;
        }

        return new DownloadOptions { Name = name, Url = url, Kind = kind.Value, Span = fields.SpanOf("url") };
    }

    /// <summary>Whether every download has a name of its own; reports the others.</summary>
    internal static ImmutableArray<DownloadOptions> Distinct(ImmutableArray<DownloadOptions> all, DiagnosticBag bag)
    {
        foreach (var second in all.GroupBy(each => each.Name, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
        {
            bag.Add(InputDiagnostics.NotAllowed(InputKind.Config, second.Span, "name", second.Name, "Give each source a name of its own."));
        }

        return all;
    }

    private static bool IsAllowed(string name, WebLink url, Fields fields)
    {
        if (name.Length > 64 || !name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.' or '_'))
        {
            fields.Refuse("name", "Write up to 64 letters, digits, '-', '.' and '_'.");
            return false;
        }

        if (AttackOptions.Domains.ContainsKey(name))
        {
            fields.Refuse("name", "Choose another name: releases of ATT&CK have this one.");
            return false;
        }

        if (!FetchedAddress.IsAllowed(url.Text))
        {
            fields.Refuse("url", "Write an https address; http only leads to this machine.");
            return false;
        }

        return true;
    }
}
