using Coverbook.Files.Keeping;
using Coverbook.Terms;

namespace Coverbook.Attack.Reading;

/// <summary>How objects beside techniques and tactics are kept; what they name is still STIX ids.</summary>
internal static class ObjectForm
{
    /// <summary>Writes one, and then what its kind has of its own.</summary>
    public static void Write<T>(Unlinked<T> unlinked, ReadingWriter to, Action<T> own)
        where T : AttackObject
    {
        var one = unlinked.Object;
        to.Text(one.Id.ToString());
        to.Text(one.StixId);
        to.Text(one.Name);
        CitationForm.Write(one.Text, to);
        own(unlinked.Object);
        to.Link(one.Url);
        to.Text(one.Version);
        to.Day(one.Created);
        to.Day(one.Modified);
        to.Texts(one.Contributors);
        to.Texts(one.Platforms);
        to.Flag(one.IsRevoked);
        to.Flag(one.IsDeprecated);
        to.Text(unlinked.ModifiedAt);
        to.Texts(unlinked.Refs);
    }

    /// <summary>Reads one again.</summary>
    public static Unlinked<T> Read<T>(ReadingReader from, Func<AttackId, string, string, CitedText, T> make)
        where T : AttackObject
    {
        var made = make(AttackId.Parse(from.RequiredText()), from.RequiredText(), from.RequiredText(), CitationForm.ReadText(from));
        var whole = (AttackObject)made with
        {
            Url = from.Link(),
            Version = from.Text(),
            Created = from.Day(),
            Modified = from.Day(),
            Contributors = from.Texts(),
            Platforms = from.Texts(),
            IsRevoked = from.Flag(),
            IsDeprecated = from.Flag(),
        };
        return new Unlinked<T>((T)whole, from.RequiredText(), from.Texts());
    }

    /// <summary>Writes an adversary.</summary>
    public static void Write(Unlinked<Adversary> unlinked, ReadingWriter to) => Write(unlinked, to, one =>
    {
        to.OneOf(one.Kind);
        to.Texts(one.Aliases);
        to.Day(one.FirstSeen);
        to.Day(one.LastSeen);
    });

    /// <summary>Reads an adversary again.</summary>
    public static Unlinked<Adversary> ReadAdversary(ReadingReader from) => Read(from, (id, stixId, name, text) => new Adversary
    {
        Id = id,
        StixId = stixId,
        Name = name,
        Text = text,
        Kind = from.OneOf<AdversaryKind>(),
        Aliases = from.Texts(),
        FirstSeen = from.Day(),
        LastSeen = from.Day(),
    });

    /// <summary>Writes a mitigation or a detection strategy, which have nothing of their own.</summary>
    public static void WritePlain<T>(Unlinked<T> unlinked, ReadingWriter to)
        where T : AttackObject => Write(unlinked, to, _ => { });

    /// <summary>Reads a mitigation again.</summary>
    public static Unlinked<Mitigation> ReadMitigation(ReadingReader from) => Read(
        from, (id, stixId, name, text) => new Mitigation { Id = id, StixId = stixId, Name = name, Text = text });

    /// <summary>Reads a detection strategy again.</summary>
    public static Unlinked<DetectionStrategy> ReadStrategy(ReadingReader from) => Read(
        from, (id, stixId, name, text) => new DetectionStrategy { Id = id, StixId = stixId, Name = name, Text = text });

    /// <summary>Writes an analytic.</summary>
    public static void Write(Unlinked<Analytic> unlinked, ReadingWriter to) => Write(unlinked, to, one =>
    {
        to.List(one.LogSources, log =>
        {
            to.Text(log.Name);
            to.Text(log.Channel);
        });
        to.List(one.Tunables, tunable =>
        {
            to.Text(tunable.Field);
            to.Text(tunable.Description);
        });
    });

    /// <summary>Reads an analytic again.</summary>
    public static Unlinked<Analytic> ReadAnalytic(ReadingReader from) => Read(from, (id, stixId, name, text) => new Analytic
    {
        Id = id,
        StixId = stixId,
        Name = name,
        Text = text,
        LogSources = from.List(() => new LogSourceReference(null, from.RequiredText(), from.Text())),
        Tunables = from.List(() => new Tunable(from.RequiredText(), from.RequiredText())),
    });

    /// <summary>Writes a data component.</summary>
    public static void Write(Unlinked<DataComponent> unlinked, ReadingWriter to) => Write(unlinked, to, one => to.List(one.Logs, log =>
    {
        to.Text(log.Name);
        to.Text(log.Channel);
    }));

    /// <summary>Reads a data component again.</summary>
    public static Unlinked<DataComponent> ReadComponent(ReadingReader from) => Read(from, (id, stixId, name, text) => new DataComponent
    {
        Id = id,
        StixId = stixId,
        Name = name,
        Text = text,
        Logs = from.List(() => new ComponentLog(from.RequiredText(), from.Text())),
    });
}
