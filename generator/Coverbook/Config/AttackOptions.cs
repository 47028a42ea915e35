using System.Collections.Frozen;
using System.ComponentModel;
using System.Text.Json.Serialization;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Config;

/// <summary>One of <c>attack</c>: a bundle of a domain, by path, by release or by download.</summary>
internal sealed record AttackOptions
{
    /// <summary>The words for domains.</summary>
    internal static readonly FrozenDictionary<string, AttackDomain> Domains =
        Enum.GetValues<AttackDomain>().ToFrozenDictionary(domain => domain.Word());

    /// <summary>The keys that may name a file, in the order in which they count.</summary>
    private static readonly string[] FileKeys = ["path", "source", "starter"];

    /// <summary>The ATT&amp;CK domain.</summary>
    [Description("The domain: enterprise-attack, mobile-attack or ics-attack.")]
    public required AttackDomain Domain { get; init; }

    /// <summary>The bundle's path.</summary>
    [Description("The path of the bundle.")]
    public string? Path { get; init; }

    /// <summary>The version, for bundles that state none.</summary>
    [Description("The ATT&CK version, for a bundle that states none (STIX 2.0); one that states another is refused.")]
    public string? Version { get; init; }

    /// <summary>The ATT&amp;CK release that the site is about.</summary>
    [Description("The ATT&CK release that the site is about, in place of a path; 'coverbook refresh' downloads it.")]
    public string? Release { get; init; }

    /// <summary>The bundle of the release.</summary>
    [Description("The path of the bundle to read until the release was downloaded; it must be of that release.")]
    public string? Starter { get; init; }

    /// <summary>The download to read in place of a path.</summary>
    [Description("The name of one of sources, in place of a path.")]
    public string? Source { get; init; }

    /// <summary>The index of releases to ask.</summary>
    [Description("The address of the collection index that lists releases (default: that of attack-stix-data).")]
    public WebLink? Index { get; init; }

    /// <summary>Whether the bundle is a newer version that only tells which newer ids succeed the site's own.</summary>
    [Description("Whether the bundle is a newer version, which only tells which of its ids succeed those of the site's own version.")]
    public bool Newer { get; init; }

    /// <summary>The place of the entry.</summary>
    [JsonIgnore]
    public SourceSpan Span { get; init; }

    /// <summary>The place that names the domain.</summary>
    [JsonIgnore]
    public SourceSpan DomainSpan { get; init; }

    /// <summary>The place that names the file to read today.</summary>
    [JsonIgnore]
    public SourceSpan FileSpan { get; init; }

    /// <summary>The place that declares the version.</summary>
    [JsonIgnore]
    public SourceSpan VersionSpan { get; init; }

    /// <summary>Reads it; <c>null</c> when a required key is missing or wrong.</summary>
    internal static AttackOptions? Read(Fields fields)
    {
        fields.RequireKey("domain");
        var domain = fields.Word("domain", Domains);
        var options = new AttackOptions
        {
            Domain = domain ?? default,
            Path = ConfigPaths.Path(fields, "path"),
            Version = fields.Text("version"),
            Release = fields.Text("release"),
            Starter = ConfigPaths.Path(fields, "starter"),
            Source = fields.TrimmedText("source"),
            Index = fields.Link("index"),
            Newer = fields.Boolean("newer").GetValueOrDefault(),
            Span = fields.Map.Span,
            FileSpan = fields.SpanOf(FileKeys.FirstOrDefault(key => fields.Value(key) is not null) ?? "release"),
            DomainSpan = fields.SpanOf("domain"),
            VersionSpan = fields.SpanOf(fields.Value("version") is null ? "release" : "version"),
        };
        return CheckFile(fields, options) && domain is not null ? options : null;
    }

    /// <summary>An entry has either a path, a release or a source.</summary>
    private static bool CheckFile(Fields fields, AttackOptions options)
    {
        if (IsRefused(options.Path, "path") || IsRefused(options.Starter, "starter"))
        {
            return false;
        }

        if (options.Path is not null)
        {
            return GoesAlone(fields, "path", "release", "starter", "source", "index");
        }

        if (options.Source is not null)
        {
            return GoesAlone(fields, "source", "release", "starter", "index");
        }

        if (options.Index is { } index && !FetchedAddress.IsAllowed(index.Text))
        {
            fields.Refuse("index", "Write an https address; http only leads to this machine.");
            return false;
        }

        fields.RequireKey(options.Starter is null && options.Index is null && options.Release is null ? "path" : "release");
        return options.Release is not null && GoesAlone(fields, "release", "version");

        bool IsRefused(string? path, string key) => path is null && fields.Value(key) is not null;
    }

    private static bool GoesAlone(Fields fields, string key, params ReadOnlySpan<string> others)
    {
        foreach (var other in others)
        {
            if (fields.Value(other) is not null)
            {
                fields.Report(ConfigDiagnostics.NotTogether(fields.SpanOf(other), key, other));
                return false;
            }
        }

        return true;
    }
}
