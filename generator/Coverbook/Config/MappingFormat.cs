using System.Collections.Frozen;

namespace Coverbook.Config;

/// <summary>The formats of mapping files.</summary>
internal enum MappingFormat
{
    /// <summary>Coverbook's own, in YAML or JSON: one source.</summary>
    Native,

    /// <summary>A spreadsheet saved as text: a row for each finding and technique.</summary>
    Csv,

    /// <summary>
    /// JSON of the Mappings Explorer of MITRE's Center for Threat-Informed Defense (CTID): the capabilities of a framework.
    /// </summary>
    Ctid,

    /// <summary>YAML of CTID's older security stack mappings: one capability.</summary>
    CtidLegacy,

    /// <summary>A layer of the ATT&amp;CK Navigator, or several.</summary>
    Navigator,

    /// <summary>A technique administration file of DeTT&amp;CT.</summary>
    Dettect,
}

/// <summary>The words for formats.</summary>
internal static class MappingFormats
{
    /// <summary>Format by word.</summary>
    public static readonly FrozenDictionary<string, MappingFormat> ByWord = new Dictionary<string, MappingFormat>
    {
        ["native"] = MappingFormat.Native,
        ["csv"] = MappingFormat.Csv,
        ["ctid"] = MappingFormat.Ctid,
        ["ctid-legacy"] = MappingFormat.CtidLegacy,
        ["navigator"] = MappingFormat.Navigator,
        ["dettect"] = MappingFormat.Dettect,
    }.ToFrozenDictionary();
}
