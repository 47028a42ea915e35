using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Config;

/// <summary>Reads each section of the configuration; <c>null</c> when a required key is missing or wrong.</summary>
internal static class ConfigSections
{
    internal static readonly FrozenDictionary<string, Audience> Audiences = new Dictionary<string, Audience>
    {
        ["public"] = Audience.Public,
        ["internal"] = Audience.Internal,
    }.ToFrozenDictionary();

    internal static readonly FrozenDictionary<string, RuleOrigin> Origins = new Dictionary<string, RuleOrigin>
    {
        ["own"] = RuleOrigin.Own,
        ["generated"] = RuleOrigin.Generated,
        ["third-party"] = RuleOrigin.ThirdParty,
    }.ToFrozenDictionary();

    internal static readonly FrozenDictionary<string, AttackDomain> Domains =
        Enum.GetValues<AttackDomain>().ToFrozenDictionary(domain => domain.Word());

    internal static readonly FrozenDictionary<string, Severity> SeverityNames =
        Enum.GetValues<Severity>().ToFrozenDictionary(severity => severity.Word());

    public static SiteOptions? Site(Fields fields)
    {
        var title = fields.RequiredText("title");
        var address = fields.RequiredText("baseUrl");
        if (!BaseUrl.TryCreate(address, out var baseUrl, out var cure) && address is not null)
        {
            fields.Refuse("baseUrl", cure);
        }

        var options = new SiteOptions
        {
            Title = title ?? "",
            BaseUrl = baseUrl!,
            Description = fields.Text("description") ?? "",
            Language = Language(fields) ?? "en",
            Repository = fields.Link("repository"),
            Branch = fields.Text("branch") ?? "main",
            Audience = fields.Word("audience", Audiences) ?? Audience.Public,
        };
        return title is null || baseUrl is null ? null : options;
    }

    private static string? Language(Fields fields)
    {
        var language = fields.Text("language");
        if (language is null || (language.Length is > 1 and < 36 && char.IsAsciiLetter(language[0]) && language.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')))
        {
            return language;
        }

        fields.Refuse("language", "Write a language's tag, as in en or pt-BR.");
        return null;
    }

    public static ProductOptions? Product(Fields fields)
    {
        var options = new ProductOptions { Name = fields.RequiredText("name") ?? "", Url = fields.Link("url") };
        return options.Name.Length == 0 ? null : options;
    }

    public static ImmutableArray<ProviderOptions> Providers(Fields fields)
    {
        var providers = ImmutableArray.CreateBuilder<ProviderOptions>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in ConfigShapes.Maps(fields, "providers").Select(map => fields.Inside(map, "This provider")))
        {
            var provider = Provider(entry);
            entry.RefuseOthers();
            if (provider is not null && !ids.Add(provider.Id))
            {
                entry.Refuse("id", "Give each provider an id of its own.");
            }
            else if (provider is not null)
            {
                providers.Add(provider);
            }
        }

        return providers.DrainToImmutable();
    }

    public static AttackOptions? Attack(Fields fields)
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
            Newer = fields.Boolean("newer") ?? false,
            Span = fields.Map.Span,
            FileSpan = fields.SpanOf(fields.Value("path") is null ? "starter" : "path"),
            DomainSpan = fields.SpanOf("domain"),
            VersionSpan = fields.SpanOf(fields.Value("version") is null ? "release" : "version"),
        };
        return CheckFile(fields, options) && domain is not null ? options : null;
    }

    /// <summary>An entry has either a path, or a release with its starter.</summary>
    private static bool CheckFile(Fields fields, AttackOptions options)
    {
        if (IsRefused(options.Path, "path") || IsRefused(options.Starter, "starter"))
        {
            return false;
        }

        if (options.Path is not null)
        {
            return GoesAlone(fields, "path", "release", "starter");
        }

        if (options is { Release: { } release, Starter: null })
        {
            fields.Report(ConfigDiagnostics.ReleaseWithoutFile(fields.SpanOf("release"), release));
            return false;
        }

        fields.RequireKey(options.Starter is null ? "path" : "release");
        return options.File is not null && GoesAlone(fields, "release", "version");

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

    public static MappingOptions? Mappings(Fields fields)
    {
        var options = new MappingOptions
        {
            Path = ConfigPaths.RequiredPattern(fields, "path") ?? "",
            Visibility = ReadVisibility(fields),
            Span = fields.SpanOf("path"),
        };
        return options.Path.Length == 0 ? null : options;
    }

    public static RuleLibraryOptions? RuleLibrary(Fields fields)
    {
        var options = new RuleLibraryOptions { Name = fields.RequiredText("name") ?? "", Url = fields.Link("url") };
        return options.Name.Length == 0 ? null : options;
    }

    public static RuleOptions? Rules(Fields fields)
    {
        var options = new RuleOptions
        {
            Path = ConfigPaths.RequiredPattern(fields, "path") ?? "",
            Origin = fields.Word("origin", Origins) ?? RuleOrigin.Own,
            Strict = fields.Boolean("strict") ?? false,
            License = fields.Text("license"),
            Library = fields.Text("library"),
            Url = fields.Link("url"),
            Visibility = ReadVisibility(fields),
            Span = fields.SpanOf("path"),
        };
        return options.Path.Length == 0 ? null : options;
    }

    public static CoverageOptions Coverage(Fields fields)
    {
        var defaults = new CoverageOptions();
        var options = new CoverageOptions
        {
            High = Threshold(fields, "high", defaults.High),
            Medium = Threshold(fields, "medium", defaults.Medium),
            Platforms = [.. ConfigShapes.Texts(fields, "platforms").Select(platform => new ScopePlatform(platform.Text, platform.Span))],
        };
        if (options.Medium >= options.High)
        {
            RefuseOrder(fields, options);
        }

        return options;
    }

    public static ReferenceOptions? Reference(Fields fields)
    {
        var title = fields.RequiredText("title");
        fields.RequireKey("url");
        var url = fields.Link("url");
        return title is null || url is null ? null : new ReferenceOptions { Title = title, Url = url };
    }

    public static ImmutableSortedDictionary<string, Severity> Severities(Fields fields)
    {
        var severities = ImmutableSortedDictionary.CreateBuilder<string, Severity>(StringComparer.Ordinal);
        if (ConfigShapes.Map(fields, "diagnostics") is not { } map)
        {
            return severities.ToImmutable();
        }

        var section = fields.Inside(map, "'diagnostics'");
        foreach (var code in map.Entries.Select(entry => entry.Key))
        {
            if (!DiagnosticCodes.All.Contains(code.Text))
            {
                section.RefuseKey(code, DiagnosticCodes.All, "Write the code of a diagnostic, as in CB5005.");
            }
            else if (section.Word(code.Text, SeverityNames) is { } severity)
            {
                severities[code.Text] = severity;
            }
        }

        return severities.ToImmutable();
    }

    private static Visibility ReadVisibility(Fields fields) => fields.Word("visibility", VisibilityWords.ByWord) ?? Visibility.Public;

    private static void RefuseOrder(Fields fields, CoverageOptions options)
    {
        if (fields.Value("medium") is null)
        {
            var medium = options.Medium.ToString(CultureInfo.InvariantCulture);
            fields.Refuse("high", $"Write a number above 'medium', which is {medium} unless stated.");
        }
        else
        {
            fields.Refuse("medium", $"Write a number below 'high', which is {options.High.ToString(CultureInfo.InvariantCulture)}.");
        }
    }

    private static ProviderOptions? Provider(Fields fields)
    {
        var provider = new ProviderOptions
        {
            Id = fields.RequiredText("id") ?? "",
            Name = fields.RequiredText("name") ?? "",
            Kind = fields.Text("kind"),
        };
        if (!provider.Id.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'))
        {
            fields.Refuse("id", "Use small letters, digits and dashes.");
            return null;
        }

        return provider.Id.Length == 0 || provider.Name.Length == 0 ? null : provider;
    }

    private static decimal Threshold(Fields fields, string key, decimal otherwise)
    {
        var number = fields.Number(key);
        if (number is { } value && !Confidence.TryCreate(value, out _))
        {
            fields.Refuse(key, "Write a number above 0 and at most 1.");
        }

        return number ?? otherwise;
    }
}
