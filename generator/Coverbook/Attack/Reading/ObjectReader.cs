using System.Collections.Immutable;
using Coverbook.Attack.Stix;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Attack.Reading;

/// <summary>
/// Reads what objects beside techniques and tactics have in common, and hands them to the reader of their kind. An object without an id of
/// its kind is left out, with a diagnostic.
/// </summary>
internal sealed class ObjectReader(CitationTable citations, BundleLimits limits, DiagnosticBag bag)
{
    /// <summary>A group, a piece of software or a campaign.</summary>
    public Unlinked<Adversary>? Adversary(Fields fields, string stixId, AdversaryKind kind) => Read(fields, stixId, IdKindOf(kind), start =>
    {
        var aliases = limits.Names(fields, kind is AdversaryKind.Malware or AdversaryKind.Tool ? "x_mitre_aliases" : "aliases");
        return new Adversary
        {
            Id = start.Id,
            StixId = stixId,
            Name = start.Name,
            Text = start.Text,
            Kind = kind,
            Aliases = aliases.Remove(start.Name, StringComparer.Ordinal),
            FirstSeen = StixHead.Day(fields.Text("first_seen")),
            LastSeen = StixHead.Day(fields.Text("last_seen")),
        };
    });

    /// <summary>A mitigation. Those before ATT&amp;CK 7 have ids of techniques, and are all deprecated: they are no mitigations.</summary>
    public Unlinked<Mitigation>? Mitigation(Fields fields, string stixId) =>
        StixHead.Read(fields, stixId).Own?.ExternalId is { } id && TechniqueId.TryParse(id, out _)
            ? null
            : Read(fields, stixId, AttackIdKind.Mitigation, start =>
                new Mitigation { Id = start.Id, StixId = stixId, Name = start.Name, Text = start.Text });

    /// <summary>A detection strategy, which names its analytics.</summary>
    public Unlinked<DetectionStrategy>? Strategy(Fields fields, string stixId) => Read(fields, stixId, AttackIdKind.DetectionStrategy,
        start => new DetectionStrategy { Id = start.Id, StixId = stixId, Name = start.Name, Text = start.Text },
        limits.Names(fields, "x_mitre_analytic_refs"));

    /// <summary>An analytic, whose log sources name data components.</summary>
    public Unlinked<Analytic>? Analytic(Fields fields, string stixId)
    {
        var logs = limits.List(fields, "x_mitre_log_source_references", LogsOf(fields, "x_mitre_log_source_references"));
        return Read(
            fields,
            stixId,
            AttackIdKind.Analytic,
            start => new Analytic
            {
                Id = start.Id,
                StixId = stixId,
                Name = start.Name,
                Text = start.Text,
                LogSources = [.. logs.Select(log => new LogSourceReference(null, log.Name, log.Channel))],
                Tunables = limits.List(fields, "x_mitre_mutable_elements", TunablesOf(fields)),
            },
            [.. logs.Select(log => log.Component)]);
    }

    /// <summary>A data component.</summary>
    public Unlinked<DataComponent>? DataComponent(Fields fields, string stixId) => Read(fields, stixId, AttackIdKind.DataComponent,
        start => new DataComponent
        {
            Id = start.Id,
            StixId = stixId,
            Name = start.Name,
            Text = start.Text,
            Logs = [.. LogsOf(fields, "x_mitre_log_sources").Select(log => new ComponentLog(log.Name, log.Channel))],
        });

    private static AttackIdKind IdKindOf(AdversaryKind kind) => kind switch
    {
        AdversaryKind.Group => AttackIdKind.Group,
        AdversaryKind.Campaign => AttackIdKind.Campaign,
        _ => AttackIdKind.Software,
    };

    private IEnumerable<(string Component, string Name, string? Channel)> LogsOf(Fields fields, string key) =>
        fields.Maps(key)
            .Select(map => fields.Inside(map, "This log source"))
            .Select(log => (
                limits.Name(log, "x_mitre_data_component_ref") ?? "",
                limits.Name(log, "name")?.Trim() ?? "",
                limits.Text(log, "channel", StixLimits.RelationshipLength)))
            .Where(log => log.Item2.Length > 0);

    private IEnumerable<Tunable> TunablesOf(Fields fields) =>
        fields.Maps("x_mitre_mutable_elements")
            .Select(map => fields.Inside(map, "This tunable"))
            .Select(tunable => new Tunable(
                limits.Name(tunable, "field") ?? "", limits.Text(tunable, "description", StixLimits.RelationshipLength) ?? ""))
            .Where(tunable => tunable.Field.Length > 0);

    private Unlinked<T>? Read<T>(
        Fields fields, string stixId, AttackIdKind kind, Func<Start, T> make, ImmutableArray<string>? refs = null)
        where T : AttackObject
    {
        var head = StixHead.Read(fields, stixId);
        if (!AttackId.TryParse(head.Own?.ExternalId, kind, out var id))
        {
            bag.Add(AttackDiagnostics.ObjectIncomplete(head.IdSpan, stixId, "ATT&CK id"));
            return null;
        }

        if (!limits.HasRoomForObject(kind, head.IdSpan))
        {
            return null;
        }

        var name = limits.Name(fields, "name");
        var text = new CitedText(head.Description, head.CitationsIn(citations), head.Span);
        var made = make(new Start(id, string.IsNullOrWhiteSpace(name) ? id.ToString() : name, text));
        if (!head.IsRevoked && !head.IsDeprecated)
        {
            CitationCheck.Report(text, id.ToString(), bag);
        }

        return new Unlinked<T>(
            (T)((AttackObject)made with
            {
                Url = head.Own?.Link,
                Version = limits.Name(fields, "x_mitre_version"),
                Created = StixHead.Day(fields.Text("created")),
                Modified = StixHead.Day(fields.Text("modified")),
                Contributors = limits.Names(fields, "x_mitre_contributors"),
                Platforms = limits.Names(fields, "x_mitre_platforms"),
                IsRevoked = head.IsRevoked,
                IsDeprecated = head.IsDeprecated,
            }),
            StixHead.Comparable(fields.Text("modified")),
            refs ?? []);
    }

    /// <summary>What an object begins with.</summary>
    private sealed record Start(AttackId Id, string Name, CitedText Text);
}
