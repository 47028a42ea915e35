using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Wording;

namespace Coverbook.Pages.Planning;

/// <summary>What lists of techniques can be narrowed to: rows name it by number, so that none repeats the words.</summary>
internal sealed class ListFilters
{
    /// <summary>A choice of more is no help to anyone, and is not offered.</summary>
    private const int MostChoices = 60;

    private readonly Dictionary<string, int> platforms;
    private readonly Dictionary<string, int> providers;

    public ListFilters(PublishedModel model)
    {
        string[] ofTechniques =
        [
            .. model.Techniques.SelectMany(technique => technique.Technique.Platforms)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        var evident = model.Techniques.SelectMany(technique => technique.ByProvider)
            .Select(own => own.Provider)
            .ToHashSet(StringComparer.Ordinal);
        var known = model.Providers.Where(provider => evident.Contains(provider.Provider.Id)).ToArray();
        Platforms = Offered(ofTechniques);
        Providers = Offered([.. known.Select(provider => provider.Provider.Name)]);
        platforms = Numbers(ofTechniques, Platforms);
        providers = Numbers([.. known.Select(provider => provider.Provider.Id)], Providers);
    }

    /// <summary>The platforms; none where there is nothing to choose.</summary>
    public ImmutableArray<string> Platforms { get; }

    /// <summary>
    /// The providers whose findings detect something, in the order of the configuration; none where there is nothing to choose.
    /// </summary>
    public ImmutableArray<string> Providers { get; }

    /// <summary>The numbers of a technique's platforms.</summary>
    public string PlatformsOf(PublishedTechnique technique) => Written(technique.Technique.Platforms, platforms);

    /// <summary>The numbers of the providers whose findings detect a technique.</summary>
    public string ProvidersOf(PublishedTechnique technique) => Written(technique.ByProvider.Select(own => own.Provider), providers);

    private static ImmutableArray<string> Offered(string[] names) =>
        names.Length is > 1 and <= MostChoices ? [.. names.Select(English.Label)] : [];

    private static Dictionary<string, int> Numbers(string[] keys, ImmutableArray<string> offered) => offered.IsEmpty
        ? []
        : keys.Index().ToDictionary(key => key.Item, key => key.Index, StringComparer.Ordinal);

    private static string Written(IEnumerable<string> keys, Dictionary<string, int> numbers) =>
        numbers.Count == 0 ? "" : string.Join(' ', keys.Where(numbers.ContainsKey).Select(key => numbers[key]));
}
